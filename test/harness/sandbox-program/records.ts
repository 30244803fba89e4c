import * as oci from "@pulumi/oci";
import { createServiceAccess } from "./identity.ts";
import type { Network } from "./network.ts";
import type { Place } from "./place.ts";

/** A bucket that keeps what it gets, logs of who touches it and of what flows, and where they go. */
export function createRecords(place: Place, { subnetId }: Network): { bucket: oci.objectstorage.Bucket } {
  const { tenancyId, compartmentId, retentionDays, note, opts } = place;
  const vault = new oci.kms.Vault(
    "keys",
    { compartmentId, displayName: `keys ${note}`, vaultType: "DEFAULT" },
    opts,
  );
  const key = new oci.kms.Key(
    "traces",
    {
      compartmentId,
      displayName: `traces ${note}`,
      managementEndpoint: vault.managementEndpoint,
      keyShape: { algorithm: "AES", length: 32 },
      protectionMode: "HSM",
    },
    opts,
  );
  const access = createServiceAccess(place);
  const bucket = new oci.objectstorage.Bucket(
    "traces",
    {
      compartmentId,
      namespace: oci.objectstorage.getNamespaceOutput({}, { provider: opts.provider }).namespace,
      name: "traces",
      kmsKeyId: key.id,
      accessType: "NoPublicAccess",
      versioning: "Disabled",
      retentionRules: [
        {
          displayName: "keep",
          duration: { timeAmount: String(retentionDays), timeUnit: "DAYS" },
          timeRuleLocked: "2099-01-01T00:00:00Z",
        },
        { displayName: "hold", duration: { timeAmount: "1", timeUnit: "YEARS" } },
      ],
    },
    { ...opts, dependsOn: access },
  );
  new oci.objectstorage.ObjectLifecyclePolicy(
    "traces",
    {
      namespace: bucket.namespace,
      bucket: bucket.name,
      rules: [
        {
          name: "archive",
          action: "ARCHIVE",
          isEnabled: true,
          target: "objects",
          timeAmount: String(retentionDays),
          timeUnit: "DAYS",
        },
      ],
    },
    opts,
  );
  const logGroupId = new oci.logging.LogGroup(
    "team",
    { compartmentId, displayName: "team", description: note },
    opts,
  ).id;
  new oci.logging.Log(
    "bucket",
    {
      displayName: "bucket",
      logGroupId,
      logType: "SERVICE",
      isEnabled: true,
      retentionDuration: 90,
      configuration: {
        compartmentId,
        source: {
          sourceType: "OCISERVICE",
          service: "objectstorage",
          category: "write",
          resource: bucket.name,
          parameters: { note },
        },
      },
    },
    opts,
  );
  const filter = new oci.core.CaptureFilter(
    "all",
    {
      compartmentId,
      displayName: `all ${note}`,
      filterType: "FLOWLOG",
      flowLogCaptureFilterRules: [
        { flowLogType: "ALL", isEnabled: true, priority: 1, ruleAction: "INCLUDE", samplingRate: 1 },
      ],
    },
    opts,
  );
  new oci.logging.Log(
    "flows",
    {
      displayName: `flows ${note}`,
      logGroupId,
      logType: "SERVICE",
      isEnabled: true,
      retentionDuration: 30,
      configuration: {
        compartmentId,
        source: {
          sourceType: "OCISERVICE",
          service: "flowlogs",
          category: "subnet",
          resource: subnetId,
          parameters: { capture_filter: filter.id },
        },
      },
    },
    opts,
  );
  new oci.logging.Log("custom", { displayName: `custom ${note}`, logGroupId, logType: "CUSTOM" }, opts);
  const pool = new oci.streaming.StreamPool(
    "siem",
    {
      compartmentId,
      name: `siem-${note}`,
      customEncryptionKey: { kmsKeyId: key.id },
    },
    opts,
  );
  const stream = new oci.streaming.Stream(
    "siem",
    { streamPoolId: pool.id, name: "siem", partitions: 1, retentionInHours: 48, freeformTags: { note } },
    opts,
  );
  new oci.sch.Connector(
    "archive",
    {
      compartmentId,
      displayName: `archive ${note}`,
      source: { kind: "logging", logSources: [{ compartmentId, logGroupId }] },
      target: {
        kind: "objectStorage",
        bucket: bucket.name,
        namespace: bucket.namespace,
        objectNamePrefix: note,
      },
    },
    opts,
  );
  new oci.sch.Connector(
    "siem",
    {
      compartmentId,
      displayName: "siem",
      description: note,
      source: { kind: "logging", logSources: [{ compartmentId: tenancyId, logGroupId: "_Audit" }] },
      target: { kind: "streaming", streamId: stream.id },
    },
    opts,
  );
  return { bucket };
}
