import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { GovernanceAccess } from "./governance-access.ts";

it("lets finance read budgets and usage, and auditors read the rollout, by name and no more", async () => {
  const recorded = await recordResources(() => {
    new GovernanceAccess("access", {
      tenancyId: "root",
      financeGroup: "ai-finance",
      auditorGroup: "ai-auditors",
      tags: {},
    });
  });

  expect(recorded).toHaveLength(1);
  expect(recorded[0]).toMatchObject({
    type: "oci:Identity/policy:Policy",
    inputs: { compartmentId: "root", name: "access" },
  });
  expect(recorded[0]?.inputs["statements"]).toEqual([
    "allow group ai-finance to read usage-budgets in tenancy",
    "allow group ai-finance to read usage-reports in tenancy",
    "allow group ai-auditors to read all-resources in compartment ai",
    "allow group ai-auditors to read audit-events in compartment ai",
  ]);
});
