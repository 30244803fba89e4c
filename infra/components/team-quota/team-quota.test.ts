import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { QuotaNameError, quotaStatements } from "./plan.ts";
import { TeamQuota, type TeamQuotaArgs } from "./team-quota.ts";

const args: TeamQuotaArgs = {
  team: "payments",
  environment: "dev",
  family: "generative-ai",
  endpointLimit: "private-endpoint-count",
  endpoints: 1,
  zero: ["dedicated-unit-b-count", "dedicated-unit-a-count"],
  compartmentPath: "ai:dev:payments",
  tenancyId: "root",
  tags: { "Rollout.Team": "payments" },
};

describe("quotaStatements", () => {
  it("says the same whatever the order of the limits, and each but once", () => {
    const limits = fc.array(fc.constantFrom("a", "b", "c", "private-endpoint-count"), { maxLength: 6 });
    fc.assert(
      fc.property(limits, (zero) => {
        const statements = quotaStatements({ ...args, zero });
        expect(statements).toEqual(quotaStatements({ ...args, zero: zero.toReversed() }));
        const limited = statements.map((statement) => statement.split(" ")[3]);
        expect(new Set(limited)).toEqual(new Set([...zero, "private-endpoint-count"]));
        expect(limited).toHaveLength(new Set(limited).size);
      }),
    );
  });

  it("gives a team without an endpoint of its own none", () => {
    expect(quotaStatements({ ...args, endpoints: 0, zero: [] })).toEqual([
      "zero generative-ai quota private-endpoint-count in compartment ai:dev:payments",
    ]);
  });

  it("limits no endpoints where OCI's name for them is not configured", () => {
    expect(quotaStatements({ ...args, endpointLimit: undefined, zero: [] })).toEqual([]);
  });

  it.each([
    { family: "generative-ai quota x to 9 in tenancy" },
    { zero: ["a in tenancy"] },
    { endpointLimit: "" },
    { endpoints: 1.5 },
    { endpoints: -1 },
    { compartmentPath: "ai:dev:" },
    { compartmentPath: "ai where request.region = 'x'" },
  ])("refuses what would be read as something else: %j", (wrong) => {
    expect(() => quotaStatements({ ...args, ...wrong })).toThrow(QuotaNameError);
  });
});

describe("TeamQuota", () => {
  it("creates one quota in the root, named for environment and team", async () => {
    expect(await recordResources(() => void new TeamQuota("payments-dev-quota", args))).toEqual([
      {
        type: "oci:Limits/quota:Quota",
        name: "payments-dev-quota",
        inputs: {
          compartmentId: "root",
          name: "dev-payments",
          description: "What payments may use up in dev.",
          statements: [
            "set generative-ai quota private-endpoint-count to 1 in compartment ai:dev:payments",
            "zero generative-ai quota dedicated-unit-a-count in compartment ai:dev:payments",
            "zero generative-ai quota dedicated-unit-b-count in compartment ai:dev:payments",
          ],
          definedTags: { "Rollout.Team": "payments" },
        },
      },
    ]);
  });

  it("creates nothing where nothing is limited", async () => {
    const nothing = () => void new TeamQuota("quota", { ...args, endpointLimit: undefined, zero: [] });
    await expect(recordResources(nothing)).rejects.toThrow("the program registered no resource");
  });
});
