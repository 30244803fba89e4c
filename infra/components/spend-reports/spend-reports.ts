import { CostAlertSubscription, CostAnomalyMonitor } from "@pulumi/oci/budget/index.js";
import { Policy } from "@pulumi/oci/identity/index.js";
import { Query, Schedule } from "@pulumi/oci/meteringcomputation/index.js";
import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { bucketLogs } from "../team-logs/bucket-logs.ts";
import {
  alertChannels,
  compartmentFilter,
  firstRun,
  REPORT_BUCKET,
  reportStatements,
  WEEKLY_REPORT,
  weeklyReport,
  type SpendReportsPlan,
} from "./plan.ts";

export interface SpendReportsArgs extends SpendReportsPlan {
  /** Tenancy OCID: OCI keeps schedules in the root compartment only, and cost monitors beside budgets. */
  readonly tenancyId: pulumi.Input<string>;
  readonly governanceCompartmentId: pulumi.Input<string>;
  /** OCIDs of the compartments whose costs are watched; a change of the list makes a new monitor. */
  readonly watchedCompartmentIds: readonly pulumi.Input<string>[];
  /** Object Storage namespace of the tenancy. */
  readonly namespace: string;
  readonly region: string;
  /** OCID of the master key; Object Storage of the region must be allowed to use it. */
  readonly kmsKeyId: pulumi.Input<string>;
  /** OCID of the group that logs who reads and writes the bucket. */
  readonly logGroupId: pulumi.Input<string>;
  /** Days that OCI Logging keeps that: one of its own steps. */
  readonly logRetentionDays: number;
  readonly tags: DefinedTags;
}

/**
 * What finance and platform review every week, and what tells finance of a day unlike the others (CO-3, CO-4).
 *
 * Children: `<name>-bucket` (Bucket `ai-usage-reports`, protected) with `<name>-bucket-read` and
 * `<name>-bucket-write` (Log), `<name>-write` (Policy), `<name>-report`
 * (Query, a saved report, which carries no tags), `<name>-weekly` (Schedule), `<name>-anomaly-alerts`
 * (CostAlertSubscription), `<name>-anomalies` (CostAnomalyMonitor).
 *
 * The bucket keeps versions and has no retention rule: the service that writes reports is documented to delete
 * objects too, and a rule would refuse that. Another first day makes a new schedule. The schedule runs a saved
 * report and states no query of its own, because the provider cannot send a depth of compartments with one.
 *
 * OCI leaves an anomaly monitor inactive until there are 60 days of costs, so the first two months rest on the
 * budgets' alerts. Unproven: that a watched compartment counts those below it, and that OCI takes several
 * addresses in one string here as it does for budgets.
 */
export class SpendReports extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: SpendReportsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:SpendReports", name, {}, opts);
    const definedTags = { ...args.tags };

    const bucket = new Bucket(
      `${name}-bucket`,
      {
        compartmentId: args.governanceCompartmentId,
        namespace: args.namespace,
        name: REPORT_BUCKET,
        accessType: "NoPublicAccess",
        kmsKeyId: args.kmsKeyId,
        versioning: "Enabled",
        definedTags,
      },
      { parent: this, protect: true },
    );
    bucketLogs(
      `${name}-bucket`,
      {
        compartmentId: args.governanceCompartmentId,
        bucketName: bucket.name,
        logGroupIds: { read: args.logGroupId, write: args.logGroupId },
        retentionDuration: args.logRetentionDays,
        tags: args.tags,
      },
      this,
    );
    const write = new Policy(
      `${name}-write`,
      {
        compartmentId: args.governanceCompartmentId,
        name: `${name}-write`,
        description: "OCI writes the scheduled usage reports.",
        statements: reportStatements(),
        definedTags,
      },
      { parent: this },
    );
    const report = new Query(
      `${name}-report`,
      {
        compartmentId: args.tenancyId,
        queryDefinition: pulumi.output(args.tenancyId).apply(weeklyReport),
      },
      // The provider cannot update a saved report that has no filter and no times of its own.
      { parent: this, replaceOnChanges: ["queryDefinition"] },
    );
    new Schedule(
      `${name}-weekly`,
      {
        compartmentId: args.tenancyId,
        name: WEEKLY_REPORT,
        description: "Usage and cost of the last seven days, for finance.",
        outputFileFormat: "CSV",
        scheduleRecurrences: "WEEKLY",
        timeScheduled: firstRun(args),
        savedReportId: report.id,
        resultLocation: {
          locationType: "OBJECT_STORAGE",
          region: args.region,
          namespace: args.namespace,
          bucket: bucket.name,
        },
        definedTags,
      },
      { parent: this, dependsOn: [write] },
    );
    const subscription = new CostAlertSubscription(
      `${name}-anomaly-alerts`,
      {
        compartmentId: args.tenancyId,
        name: "ai-finance",
        description: "Finance, told of anomalies in what AI costs.",
        channels: alertChannels(args),
        definedTags,
      },
      { parent: this },
    );
    new CostAnomalyMonitor(
      `${name}-anomalies`,
      {
        compartmentId: args.tenancyId,
        name: "ai-costs",
        description: "Days on which AI costs more than its history lets expect.",
        targetResourceFilter: pulumi.all([...args.watchedCompartmentIds]).apply(compartmentFilter),
        costAlertSubscriptionMap: {
          costAlertSubscriptionId: subscription.id,
          operator: "AND",
          thresholdAbsoluteValue: args.anomaly.amount,
          thresholdRelativePercent: args.anomaly.percent,
        },
        definedTags,
      },
      { parent: this },
    );

    this.bucketName = bucket.name;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}
