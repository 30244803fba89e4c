import { Policy } from "@pulumi/oci/identity/index.js";
import { LogGroup } from "@pulumi/oci/logging/index.js";
import { Connector } from "@pulumi/oci/sch/index.js";
import * as pulumi from "@pulumi/pulumi";
import { GOVERNANCE_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { masterKey } from "../environment-keys/master-key.ts";
import { bucketKeyStatement } from "../environment-keys/plan.ts";
import { RetainedBucket } from "../retained-bucket/retained-bucket.ts";
import { bucketLogs } from "../team-logs/bucket-logs.ts";
import { logRetentionDays } from "../team-logs/plan.ts";
import {
  AUDIT_BUCKET,
  AUDIT_WITH_SUBCOMPARTMENTS,
  BATCH,
  SIEM_STREAM,
  connectorStatements,
  type AuditArchivePlan,
} from "./plan.ts";
import { SiemStream } from "../siem-stream/siem-stream.ts";

export interface AuditArchiveArgs extends AuditArchivePlan {
  /** Tenancy OCID: the whole tenancy's audit log is archived. */
  readonly tenancyId: pulumi.Input<string>;
  readonly governanceCompartmentId: pulumi.Input<string>;
  /** Object Storage namespace of the tenancy. */
  readonly namespace: string;
  readonly tags: DefinedTags;
}

/**
 * Keeps the tenancy's audit log unchanged for the declared time, beyond the year that OCI keeps it (RT-2),
 * and hands it to a SIEM where one reads along.
 *
 * Children: `<name>` (Vault), `<name>-key` (Key), `<name>-keys` (Policy), `<name>-bucket` (RetainedBucket
 * `ai-audit`) with `<name>-bucket-read` and `<name>-bucket-write` (Log), `<name>-logs` and `<name>-logs-writes`
 * (LogGroup), `<name>-write` (Policy), `<name>-connector` (Connector); with a SIEM
 * `<name>-siem` (SiemStream `ai-siem`) and `<name>-siem-connector` (Connector).
 * Vault, key and bucket are always protected.
 *
 * OCI takes the audit log of the region the connectors are in, and of the time from when they run. Whoever
 * creates them must be allowed to read the tenancy's log content. Nobody is allowed to read the stream here.
 */
export class AuditArchive extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>;
  /** OCID of the stream; absent where no SIEM was asked for. */
  readonly siemStreamId: pulumi.Output<string> | undefined;
  /** OCID of the key, for what else the governance compartment keeps; known once Object Storage may use it. */
  readonly keyId: pulumi.Output<string>;
  /** OCID of the group whose logs are archived and exported, for what else is logged in the governance compartment. */
  readonly logGroupId: pulumi.Output<string>;

  constructor(name: string, args: AuditArchiveArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:AuditArchive", name, {}, opts);
    const compartmentId = args.governanceCompartmentId;
    const definedTags = { ...args.tags };
    const child = { parent: this };

    this.keyId = masterKey(
      name,
      {
        compartmentId,
        keyName: `${name}-key`,
        use: {
          name: `${name}-keys`,
          description: "OCI's services encrypt what the governance compartment keeps.",
          statements: [bucketKeyStatement(args.region, [GOVERNANCE_COMPARTMENT])],
        },
        protect: true,
        tags: args.tags,
      },
      this,
    );
    const bucket = new RetainedBucket(
      `${name}-bucket`,
      {
        compartmentId,
        namespace: args.namespace,
        bucketName: AUDIT_BUCKET,
        kmsKeyId: this.keyId,
        region: args.region,
        retentionDays: args.retentionDays,
        retentionLockedFrom: args.retentionLockedFrom,
        tier: "production",
        tags: args.tags,
      },
      child,
    );
    this.bucketName = bucket.bucketName;
    const logGroup = (suffix: string, description: string) =>
      new LogGroup(
        `${name}-${suffix}`,
        { compartmentId, displayName: `${name}-${suffix}`, description, definedTags },
        child,
      );
    const logs = logGroup("logs", "Who reads and writes what the governance compartment keeps.");
    const writes = logGroup(
      "logs-writes",
      `Who wrote to ${AUDIT_BUCKET}; not kept in that bucket, whose every write it logs.`,
    );
    this.logGroupId = logs.id;
    bucketLogs(
      `${name}-bucket`,
      {
        compartmentId,
        bucketName: bucket.bucketName,
        logGroupIds: { read: logs.id, write: writes.id },
        retentionDuration: logRetentionDays(args.retentionDays),
        tags: args.tags,
      },
      this,
    );
    this.siemStreamId =
      args.siem === undefined
        ? undefined
        : new SiemStream(
            `${name}-siem`,
            {
              ...args.siem,
              streamName: SIEM_STREAM,
              compartmentId,
              compartmentName: GOVERNANCE_COMPARTMENT,
              kmsKeyId: this.keyId,
              tier: "production",
              tags: args.tags,
            },
            child,
          ).streamId;

    const write = new Policy(
      `${name}-write`,
      {
        compartmentId,
        name: `${name}-write`,
        description: "Connectors archive the tenancy's audit log.",
        statements: connectorStatements(args.siem !== undefined),
        definedTags,
      },
      child,
    );
    const sourceOf = (...groups: readonly LogGroup[]) => ({
      kind: "logging",
      logSources: [
        { compartmentId: args.tenancyId, logGroupId: AUDIT_WITH_SUBCOMPARTMENTS },
        ...groups.map(({ id }) => ({ compartmentId, logGroupId: id })),
      ],
    });
    new Connector(
      `${name}-connector`,
      {
        compartmentId,
        displayName: AUDIT_BUCKET,
        description: "The tenancy's audit log, into its archive.",
        source: sourceOf(logs),
        target: {
          kind: "objectStorage",
          namespace: args.namespace,
          bucket: this.bucketName,
          batchRolloverSizeInMbs: BATCH.sizeInMbs,
          batchRolloverTimeInMs: BATCH.timeInMs,
        },
        definedTags,
      },
      { parent: this, dependsOn: [write] },
    );
    if (this.siemStreamId !== undefined)
      new Connector(
        `${name}-siem-connector`,
        {
          compartmentId,
          displayName: "ai-audit-siem",
          description: "The tenancy's audit log, to the SIEM.",
          source: sourceOf(logs, writes),
          target: { kind: "streaming", streamId: this.siemStreamId },
          definedTags,
        },
        { parent: this, dependsOn: [write] },
      );
    this.registerOutputs({ bucketName: this.bucketName });
  }
}
