import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { weeklyReportTellsCostCenters as policy } from "./policy.ts";

const good = {
  queryType: "COST",
  groupBies: ["compartmentPath", "service"],
  groupByTags: [{ namespace: "Rollout", key: "CostCenter" }],
};
const query = (reportQuery: unknown) => ({
  stack: "tenancy",
  type: "oci:MeteringComputation/query:Query",
  name: "report",
  props: { queryDefinition: { displayName: "weekly", reportQuery } },
});

describe("weekly-report-tells-cost-centers", () => {
  it("accepts costs by compartment and cost center", async () => {
    expect(await runPolicy(policy, query(good))).toEqual({ kind: "pass" });
  });

  it.each([
    [{ ...good, queryType: "USAGE" }, ["is not of costs."]],
    [
      { ...good, groupByTags: [{ namespace: "Rollout", key: "Team" }] },
      ["does not tell costs apart by Rollout.CostCenter."],
    ],
    [
      { ...good, groupByTags: [{ namespace: "Other", key: "CostCenter" }] },
      ["does not tell costs apart by Rollout.CostCenter."],
    ],
    [{ ...good, groupBies: ["service"] }, ["does not tell costs apart by compartment."]],
    [
      { queryType: "COST" },
      ["does not tell costs apart by Rollout.CostCenter.", "does not tell costs apart by compartment."],
    ],
  ])("rejects %o", async (reportQuery, wrong) => {
    expect(await runPolicy(policy, query(reportQuery))).toEqual({
      kind: "violation",
      messages: wrong.map((words) => `Report "report" ${words}`),
    });
  });

  it.each([
    [UNKNOWN, "queryDefinition.reportQuery"],
    [
      { ...good, groupByTags: [{ namespace: "Rollout", key: UNKNOWN }] },
      "queryDefinition.reportQuery.groupByTags.0.key",
    ],
  ])("reports %o as not checked", async (reportQuery, path) => {
    expect(await runPolicy(policy, query(reportQuery))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at the schedule", async () => {
    expect(await runPolicy(policy, { type: "oci:MeteringComputation/schedule:Schedule" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:MeteringComputation/query:Query'",
    });
  });
});
