import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { QuotaNameError } from "../../iam/quota-statement.ts";
import { TeamQuota, type TeamQuotaArgs } from "./team-quota.ts";

const args: TeamQuotaArgs = {
  team: "payments",
  environment: "dev",
  family: "generative-ai",
  endpointLimit: "private-endpoint-count",
  endpoints: 1,
  compartmentPath: "ai:dev:payments",
  tenancyId: "root",
  tags: { "Rollout.Team": "payments" },
};
const record = (changes: Partial<TeamQuotaArgs> = {}) =>
  recordResources(() => void new TeamQuota("payments-dev-quota", { ...args, ...changes }));

it("creates one quota in the root, named for environment and team", async () => {
  expect(await record()).toEqual([
    {
      type: "oci:Limits/quota:Quota",
      name: "payments-dev-quota",
      inputs: {
        compartmentId: "root",
        name: "dev-payments",
        description: "What payments may use up in dev.",
        statements: ["set generative-ai quota private-endpoint-count to 1 in compartment ai:dev:payments"],
        definedTags: { "Rollout.Team": "payments" },
      },
    },
  ]);
});

it("gives a team without an endpoint of its own none", async () => {
  const [quota] = await record({ endpoints: 0 });
  expect(quota?.inputs["statements"]).toEqual([
    "zero generative-ai quota private-endpoint-count in compartment ai:dev:payments",
  ]);
});

it("creates nothing under a name that would be read as something else", async () => {
  await expect(record({ endpointLimit: "x in tenancy" })).rejects.toThrow(QuotaNameError);
});
