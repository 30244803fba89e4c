import type { models } from "oci-sch";
import { asBody } from "../body.ts";
import { type Fields, modelled, type Sent } from "../modelled.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import { type Check, firstRefusal } from "./first-refusal.ts";
import { refuseUnknown } from "./references.ts";

/** Source: OCI Service Connector Hub API, SourceDetails.kind and TargetDetails.kind. */
const SOURCES = ["logging", "monitoring", "plugin", "streaming"];
const TARGETS = [
  "functions",
  "loggingAnalytics",
  "monitoring",
  "notifications",
  "objectStorage",
  "streaming",
];
/** Words in place of a log group: the audit log of a compartment, or also of all below it. */
const AUDIT = ["_Audit", "_Audit_Include_Subcompartment"];

/** When a batch of objects is written unless the target says otherwise. Source: Connector Hub, Object Storage target. */
const OBJECT_BATCH = { batchRolloverSizeInMBs: 100, batchRolloverTimeInMs: 420_000 };

type Connector = models.ServiceConnector;
type Details = models.CreateServiceConnectorDetails;

/** The models keep the kinds of sources and targets apart; what is sent is of one kind, which is not looked at. */
function withBatches(sent: Sent<Details>): Fields<Connector> {
  const target = asBody(sent.target);
  const kept =
    target["kind"] === "objectStorage" ? { ...sent, target: { ...OBJECT_BATCH, ...target } } : sent;
  return kept as Fields<Connector>;
}

/** Words not seen. */
const kindsAreKnown: Check = (body) => {
  const isOdd = (field: string, kinds: readonly string[]) =>
    body[field] !== undefined && !kinds.includes(String(asBody(body[field])["kind"]));
  const odd = isOdd("source", SOURCES) ? "source" : isOdd("target", TARGETS) ? "target" : undefined;
  return odd === undefined
    ? undefined
    : new Refusal(400, "InvalidParameter", `${odd}.kind is none of OCI's kinds.`);
};

/** Source: OCI Service Connector Hub API, LoggingSourceDetails.logSources. */
const sourceIsThere: Check = ({ source }, _others, context) => {
  const { logSources, streamId } = asBody(source);
  const logs = [logSources ?? []].flat().map(asBody);
  const groups = logs.map(({ logGroupId }) => logGroupId).filter((id) => !AUDIT.includes(String(id)));
  return (
    refuseUnknown(groups, ["loggroup"], context) ??
    refuseUnknown(
      logs.map(({ logId }) => logId),
      ["log"],
      context,
    ) ??
    refuseUnknown([streamId], ["stream"], context)
  );
};

/** Source: OCI Service Connector Hub API, TargetDetails. */
const targetIsThere: Check = ({ target }, _others, context) => {
  const { bucketName, streamId, topicId } = asBody(target);
  const bucket = context.store.living("bucket").find(({ name }) => name === bucketName);
  return (
    refuseUnknown([bucketName === undefined ? undefined : (bucket?.id ?? bucketName)], ["bucket"], context) ??
    refuseUnknown([streamId], ["stream"], context) ??
    refuseUnknown([topicId], ["onstopic"], context)
  );
};

/** OCI Service Connector Hub API. Every change is asynchronous. */
export const connector: Service = {
  name: "serviceconnector",
  hosts: /^service-connector-hub$/,
  version: "/20200909",
  kinds: [
    modelled<Details, Connector>({
      kind: "serviceconnector",
      collection: "/serviceConnectors",
      state: "ACTIVE",
      passes: { creating: "CREATING", deleting: "DELETING" },
      deletedState: "DELETED",
      refuses: firstRefusal(kindsAreKnown, sourceIsThere, targetIsThere),
      listsAs: "items",
      workRequests: { of: ["CREATED", "UPDATED", "DELETED"], entityType: "serviceConnector" },
      keeps: withBatches,
      adds: (_draft, { world }) => ({ tasks: [], timeUpdated: world.now().toISOString() }),
      actions: {
        activate: () => ({ lifecycleState: "ACTIVE" }),
        deactivate: () => ({ lifecycleState: "INACTIVE" }),
      },
    }),
  ],
};
