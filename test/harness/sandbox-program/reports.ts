import * as oci from "@pulumi/oci";
import type { Place } from "./place.ts";

/** Usage that is reported on a schedule: by a saved report, and by a query of the schedule's own. */
export function createReports(place: Place, bucket: oci.objectstorage.Bucket): void {
  const { region, tenancyId, note, opts } = place;
  // Never changed: the provider can't update a report unless filter, start and end are written out, too.
  const query = new oci.meteringcomputation.Query(
    "team",
    {
      compartmentId: tenancyId,
      queryDefinition: {
        displayName: "team",
        version: 1,
        costAnalysisUi: { graph: "BARS", isCumulativeGraph: false },
        reportQuery: {
          tenantId: tenancyId,
          granularity: "DAILY",
          queryType: "COST",
          dateRangeName: "MONTH_TO_DATE",
          groupBies: ["compartmentPath"],
          groupByTags: [{ namespace: "Spend", key: "CostCenter" }],
          compartmentDepth: 4,
          isAggregateByTime: false,
        },
      },
    },
    opts,
  );
  const schedule = {
    compartmentId: tenancyId,
    description: note,
    timeScheduled: "2099-01-05T00:00:00Z",
    outputFileFormat: "CSV",
    resultLocation: {
      locationType: "OBJECT_STORAGE",
      bucket: bucket.name,
      namespace: bucket.namespace,
      region,
    },
  };
  new oci.meteringcomputation.Schedule(
    "weekly",
    {
      ...schedule,
      name: "weekly",
      scheduleRecurrences: "FREQ=WEEKLY",
      queryProperties: {
        granularity: "DAILY",
        dateRange: { dateRangeType: "DYNAMIC", dynamicDateRangeType: "LAST_7_DAYS" },
        groupBies: ["service"],
        queryType: "COST",
        isAggregateByTime: false,
      },
    },
    opts,
  );
  new oci.meteringcomputation.Schedule(
    "monthly",
    { ...schedule, name: "monthly", scheduleRecurrences: "FREQ=MONTHLY", savedReportId: query.id },
    opts,
  );
}
