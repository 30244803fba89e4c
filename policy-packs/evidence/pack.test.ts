import { describePack } from "../../test/harness/pack-as-process.ts";
import { UNKNOWN, urnOf, type ResourceUnderTest } from "../../test/harness/run-policy.ts";
import { EVIDENCE } from "./pack.ts";

const bucket: ResourceUnderTest = {
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: {
    name: "ai-dev-payments-traces",
    accessType: "NoPublicAccess",
    retentionRules: [{ duration: { timeAmount: "1", timeUnit: "DAYS" } }],
  },
};
const group: ResourceUnderTest = { type: "oci:Logging/logGroup:LogGroup", name: "logs" };
const log = (name: string, props: Readonly<Record<string, unknown>>): ResourceUnderTest => ({
  type: "oci:Logging/log:Log",
  name,
  props: { isEnabled: true, ...props },
  propertyDependencies: { logGroupId: [urnOf(group)] },
});

describePack(EVIDENCE, [
  bucket,
  { ...bucket, name: "open", props: { accessType: "ObjectRead", versioning: "Disabled" } },
  group,
  log("read", {
    retentionDuration: 30,
    configuration: {
      source: { service: "objectstorage", category: "read", resource: "ai-dev-payments-traces" },
    },
  }),
  log("unseen", { retentionDuration: UNKNOWN, configuration: null }),
  {
    type: "oci:Sch/connector:Connector",
    name: "connector",
    props: { target: { kind: "objectStorage", bucket: UNKNOWN } },
    propertyDependencies: { source: [urnOf(group)], target: [urnOf(bucket)] },
  },
  {
    type: "oci:Kms/key:Key",
    name: "key",
    props: { protectionMode: UNKNOWN, keyShape: { algorithm: "AES", length: 16 } },
  },
]);
