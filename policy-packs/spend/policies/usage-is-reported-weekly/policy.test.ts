import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { usageIsReportedWeekly as policy } from "./policy.ts";

const stack = "tenancy";
const bucket: ResourceUnderTest = { stack, type: "oci:ObjectStorage/bucket:Bucket", name: "reports" };
const query: ResourceUnderTest = { stack, type: "oci:MeteringComputation/query:Query", name: "report" };
const schedule = (
  scheduleRecurrences: unknown,
  from: Readonly<Record<string, readonly ResourceUnderTest[]>> = {
    savedReportId: [query],
    resultLocation: [bucket],
  },
): ResourceUnderTest => ({
  stack,
  type: "oci:MeteringComputation/schedule:Schedule",
  name: "weekly",
  props: { scheduleRecurrences, savedReportId: UNKNOWN },
  propertyDependencies: Object.fromEntries(Object.entries(from).map(([input, of]) => [input, of.map(urnOf)])),
});

describe("usage-is-reported-weekly", () => {
  it("accepts a weekly schedule of a saved report into a bucket of the stack", async () => {
    expect(await runStackPolicy(policy, [bucket, query, schedule("DAILY"), schedule("WEEKLY")])).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["no schedule", []],
    ["another rhythm", [schedule("MONTHLY")]],
    ["a single report", [schedule("ONE_TIME")]],
    ["a bucket of somebody else", [schedule("WEEKLY", { savedReportId: [query] })]],
    ["a report of somebody else", [schedule("WEEKLY", { resultLocation: [bucket] })]],
    [
      "inputs that were mistaken for each other",
      [schedule("WEEKLY", { savedReportId: [bucket], resultLocation: [query] })],
    ],
  ])("rejects %s", async (_label, schedules) => {
    expect(await runStackPolicy(policy, [bucket, query, ...schedules])).toEqual({
      kind: "violation",
      messages: ["No schedule writes a saved report into a bucket of this stack every week."],
      on: [""],
    });
  });

  it("reports an UNKNOWN rhythm as not checked", async () => {
    expect(await runStackPolicy(policy, [bucket, query, schedule(UNKNOWN)])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `scheduleRecurrences` before it is created.",
    });
  });

  it("does not apply to a team's stack", async () => {
    expect(await runStackPolicy(policy, [{ ...bucket, stack: "payments-dev" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack is not the tenancy's.",
    });
  });
});
