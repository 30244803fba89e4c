import { GOVERNANCE_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { TAG_NAMESPACE, type TagKeyName } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { allOf, equals, onlyPermissions } from "../../iam/condition.ts";
import { allow } from "../../iam/statement.ts";

/** Unique within the tenancy's namespace and region. */
export const REPORT_BUCKET = "ai-usage-reports";

/** Name of the saved report and of the schedule that runs it. */
export const WEEKLY_REPORT = "ai-weekly-usage";

export interface SpendReportsPlan {
  /** `YYYY-MM-DD`, the day of the first weekly report; every later one comes on the same day of the week. */
  readonly firstReportOn: string;
  /** Mail addresses of finance, told of anomalies. */
  readonly recipients: readonly string[];
  /** What is told: a day that costs more than forecast by at least this much, in both respects. */
  readonly anomaly: {
    /** Whole units of the tenancy's currency. */
    readonly amount: number;
    /** Percent of the forecast. */
    readonly percent: number;
  };
}

/** Finance books by cost center. OCI groups by one tag key only; team and environment are in the path. */
const GROUPED_BY_TAG: TagKeyName = "CostCenter";

/** How deep a compartment may lie and still get lines of its own; a team lies three or four below the root. */
const COMPARTMENT_DEPTH = 6;

/** A saved report of OCI's Cost Analysis, as its Usage API takes it. */
export interface SavedReport {
  displayName: string;
  version: number;
  costAnalysisUi: { graph: string; isCumulativeGraph: boolean };
  reportQuery: {
    tenantId: string;
    granularity: string;
    queryType: string;
    dateRangeName: string;
    groupBies: string[];
    groupByTags: { namespace: string; key: string }[];
    compartmentDepth: number;
    isAggregateByTime: boolean;
  };
}

/**
 * What a weekly report holds: cost and quantity of seven days, day by day.
 *
 * It is of the whole tenancy: a filter by tag would drop what carries none, and of a filter by compartment OCI
 * does not say that it counts those below.
 */
export function weeklyReport(tenantId: string): SavedReport {
  return {
    displayName: WEEKLY_REPORT,
    version: 1,
    costAnalysisUi: { graph: "BARS", isCumulativeGraph: false },
    reportQuery: {
      tenantId,
      granularity: "DAILY",
      queryType: "COST",
      dateRangeName: "LAST_SEVEN_DAYS",
      groupBies: ["compartmentPath", "service", "skuName"],
      groupByTags: [{ namespace: TAG_NAMESPACE, key: GROUPED_BY_TAG }],
      compartmentDepth: COMPARTMENT_DEPTH,
      isAggregateByTime: false,
    },
  };
}

/** @returns the first run in RFC 3339: midnight UTC */
export function firstRun({ firstReportOn }: SpendReportsPlan): string {
  return `${firstReportOn}T00:00:00Z`;
}

/** The service that writes scheduled reports needs the bucket named to it; OCI documents these permissions. */
export function reportStatements(): string[] {
  return [
    allow({
      subject: { kind: "service", name: "metering_overlay" },
      verb: "manage",
      resource: "objects",
      in: [GOVERNANCE_COMPARTMENT],
      where: allOf(
        equals("target.bucket.name", REPORT_BUCKET),
        onlyPermissions("OBJECT_CREATE", "OBJECT_DELETE", "OBJECT_READ"),
      ),
    }),
  ];
}

/** The costs to watch, in the filter language of OCI's Usage API: those of any of the compartments. */
export function compartmentFilter(compartmentIds: readonly string[]): string {
  const dimensions = [...new Set(compartmentIds)].sort().map((value) => ({ key: "compartmentId", value }));
  return JSON.stringify({ dimensions, filters: [], operator: "OR", tags: [] });
}

/** Where alerts go. OCI takes one string of mail addresses, as budgets do. */
export function alertChannels({ recipients }: Pick<SpendReportsPlan, "recipients">): string {
  return JSON.stringify({ email: [...new Set(recipients)].sort().join(",") });
}
