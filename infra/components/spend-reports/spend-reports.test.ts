import { describe, expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { watchOptions } from "../../../test/harness/watch-options.ts";
import { alertChannels, compartmentFilter } from "./plan.ts";
import { SpendReports, type SpendReportsArgs } from "./spend-reports.ts";

const tags = { "Rollout.Team": "platform" };
const args: SpendReportsArgs = {
  tenancyId: "root",
  governanceCompartmentId: "governance-id",
  watchedCompartmentIds: ["ai-prod", "ai-dev"],
  namespace: "ns",
  region: "us-chicago-1",
  kmsKeyId: "key",
  logGroupId: "logs",
  logRetentionDays: 180,
  firstReportOn: "2026-12-07",
  recipients: ["finance@example.com"],
  anomaly: { amount: 100, percent: 20 },
  tags,
};

describe("compartmentFilter", () => {
  it("is the same text whatever the order of the compartments", () => {
    const text =
      '{"dimensions":[{"key":"compartmentId","value":"a"},{"key":"compartmentId","value":"b"}],' +
      '"filters":[],"operator":"OR","tags":[]}';
    expect(compartmentFilter(["b", "a", "b"])).toBe(text);
    expect(compartmentFilter(["a", "b"])).toBe(text);
  });
});

describe("alertChannels", () => {
  it("names each address once, in one string", () => {
    expect(alertChannels({ recipients: ["b@x.org", "a@x.org", "b@x.org"] })).toBe(
      '{"email":"a@x.org,b@x.org"}',
    );
  });
});

describe("SpendReports", () => {
  it("creates a bucket, the right to write it, a schedule, and a monitor with its subscription", async () => {
    const recorded = await recordResources(() => void new SpendReports("spend", args));

    expect(children(recorded)).toEqual([
      ["oci:Budget/costAnomalyMonitor:CostAnomalyMonitor", "spend-anomalies"],
      ["oci:Budget/costAlertSubscription:CostAlertSubscription", "spend-anomaly-alerts"],
      ["oci:ObjectStorage/bucket:Bucket", "spend-bucket"],
      ["oci:Logging/log:Log", "spend-bucket-read"],
      ["oci:Logging/log:Log", "spend-bucket-write"],
      ["oci:MeteringComputation/query:Query", "spend-report"],
      ["oci:MeteringComputation/schedule:Schedule", "spend-weekly"],
      ["oci:Identity/policy:Policy", "spend-write"],
    ]);
  });

  it("protects the bucket, and schedules no report before it may be written", async () => {
    const { kept, awaited } = await watchOptions((options) => void new SpendReports("spend", args, options));

    expect(kept).toEqual(["spend-bucket"]);
    expect(awaited).toEqual([["spend-weekly", ["Policy"]]]);
  });

  it("keeps the reports in a closed, versioned bucket that only the reporting service writes", async () => {
    const recorded = await recordResources(() => void new SpendReports("spend", args));
    const inputs = new Map(recorded.map((resource) => [resource.name, resource.inputs]));

    expect(inputs.get("spend-bucket")).toEqual({
      compartmentId: "governance-id",
      namespace: "ns",
      name: "ai-usage-reports",
      accessType: "NoPublicAccess",
      kmsKeyId: "key",
      versioning: "Enabled",
      definedTags: tags,
    });
    expect(inputs.get("spend-write")).toMatchObject({
      compartmentId: "governance-id",
      statements: [
        "allow service metering_overlay to manage objects in compartment governance where all " +
          "{target.bucket.name = 'ai-usage-reports', any {request.permission = 'OBJECT_CREATE', " +
          "request.permission = 'OBJECT_DELETE', request.permission = 'OBJECT_READ'}}",
      ],
    });
  });

  it("reports each week from the day given, by compartment, service, SKU and cost center", async () => {
    const recorded = await recordResources(() => void new SpendReports("spend", args));

    expect(recorded.find(({ name }) => name === "spend-report")?.inputs).toEqual({
      compartmentId: "root",
      queryDefinition: {
        displayName: "ai-weekly-usage",
        version: 1,
        costAnalysisUi: { graph: "BARS", isCumulativeGraph: false },
        reportQuery: {
          tenantId: "root",
          granularity: "DAILY",
          queryType: "COST",
          dateRangeName: "LAST_SEVEN_DAYS",
          groupBies: ["compartmentPath", "service", "skuName"],
          groupByTags: [{ namespace: "Rollout", key: "CostCenter" }],
          compartmentDepth: 6,
          isAggregateByTime: false,
        },
      },
    });
    expect(recorded.find(({ name }) => name === "spend-weekly")?.inputs).toEqual({
      compartmentId: "root",
      name: "ai-weekly-usage",
      description: "Usage and cost of the last seven days, for finance.",
      outputFileFormat: "CSV",
      scheduleRecurrences: "WEEKLY",
      timeScheduled: "2026-12-07T00:00:00Z",
      savedReportId: "id-of-spend-report",
      resultLocation: {
        locationType: "OBJECT_STORAGE",
        region: "us-chicago-1",
        namespace: "ns",
        bucket: "ai-usage-reports",
      },
      definedTags: tags,
    });
  });

  it("tells finance of an anomaly that is large in amount and in percent", async () => {
    const recorded = await recordResources(() => void new SpendReports("spend", args));
    const [monitor, subscription] = recorded;

    expect(subscription?.inputs).toEqual({
      compartmentId: "root",
      name: "ai-finance",
      description: "Finance, told of anomalies in what AI costs.",
      channels: '{"email":"finance@example.com"}',
      definedTags: tags,
    });
    expect(monitor?.inputs).toEqual({
      compartmentId: "root",
      name: "ai-costs",
      description: "Days on which AI costs more than its history lets expect.",
      targetResourceFilter: compartmentFilter(["ai-dev", "ai-prod"]),
      costAlertSubscriptionMap: {
        costAlertSubscriptionId: "id-of-spend-anomaly-alerts",
        operator: "AND",
        thresholdAbsoluteValue: 100,
        thresholdRelativePercent: 20,
      },
      definedTags: tags,
    });
  });
});
