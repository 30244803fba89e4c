import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";

const SCHEDULE = "oci:MeteringComputation/schedule:Schedule";
const QUERY = "oci:MeteringComputation/query:Query";
const BUCKET = "oci:ObjectStorage/bucket:Bucket";

/** The review looks at one report: the same for finance, platform and teams. */
export const usageIsReportedWeekly: StackPolicy = {
  name: "usage-is-reported-weekly",
  description: "OCI writes a saved report of usage and cost into a bucket of the tenancy stack every week.",
  severity: "medium",
  framework: satisfies("CO-3", "SF-1"),
  remediationSteps: "Write spendReview.firstOn in stacks/tenancy.yaml and roll out the tenancy stack.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    let isReported = false;
    const schedules = args.resources.filter(({ type }) => type === SCHEDULE);
    unknownLast(schedules, (schedule) => {
      if (schedule.props["scheduleRecurrences"] !== "WEEKLY") return;
      isReported ||=
        comesFrom(schedule, "savedReportId", QUERY) && comesFrom(schedule, "resultLocation", BUCKET);
    });
    if (!isReported)
      reportViolation("No schedule writes a saved report into a bucket of this stack every week.");
  },
};

function comesFrom({ propertyDependencies }: PolicyResource, input: string, type: string): boolean {
  return (propertyDependencies[input] ?? []).some((one) => one.type === type);
}
