import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { quotasLimitOwnCompartments as policy } from "./policy.ts";

const ZERO = "zero generative-ai quota private-endpoint-count in";
const quota = (stack: string, ...statements: readonly string[]) => ({
  stack,
  type: "oci:Limits/quota:Quota",
  name: "quota",
  props: { statements },
});

describe("quotas-limit-own-compartments", () => {
  it.each([
    ["the team's path from the root", "payments-dev", `${ZERO} compartment ai:dev:payments`],
    ["the team's path from the environment", "payments-dev", `${ZERO} compartment dev:payments`],
    ["the shared compartment", "shared-dev", `${ZERO} compartment ai:dev:shared`],
  ])("accepts %s", async (_label, stack, statement) => {
    expect(await runPolicy(policy, quota(stack, statement))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "the same team in another environment",
      `${ZERO} compartment ai:prod:payments`,
      'limits compartment "ai:prod:payments": allowed are paths ending in "dev:payments"',
    ],
    [
      "another team",
      `${ZERO} compartment ai:dev:claims`,
      'limits compartment "ai:dev:claims": allowed are paths ending in "dev:payments"',
    ],
    [
      "the whole environment",
      `${ZERO} compartment ai:dev`,
      'limits compartment "ai:dev": allowed are paths ending in "dev:payments"',
    ],
    [
      "a name that any environment could hold",
      `${ZERO} compartment payments`,
      'limits compartment "payments": allowed are paths ending in "dev:payments"',
    ],
    ["the tenancy", `${ZERO} tenancy`, "limits the whole tenancy"],
    [
      "a compartment by id",
      `${ZERO} compartment id ocid1.compartment.oc1..c`,
      "names a compartment by its id: name it by its path",
    ],
    ["what it cannot read", "zero everything", 'is not readable at character 16: expected "quota", "quotas"'],
  ])("rejects %s", async (_label, statement, fault) => {
    expect(await runPolicy(policy, quota("payments-dev", statement))).toEqual({
      kind: "violation",
      messages: [`Statement "${statement}" ${fault}.`],
    });
  });

  it("rejects missing statements instead of taking them for none", async () => {
    expect(await runPolicy(policy, { type: "oci:Limits/quota:Quota", name: "quota" })).toEqual({
      kind: "violation",
      messages: ['Quota "quota" has no statements to check.'],
    });
  });

  it("reports an unknown statement as not checked, after what is wrong behind it", async () => {
    const wide = `${ZERO} tenancy`;
    const unseen = "Could not see `statements.0` before it is created.";
    expect(await runPolicy(policy, quota("payments-dev", UNKNOWN))).toEqual({
      kind: "unknown-in-preview",
      detail: unseen,
    });
    expect(await runPolicy(policy, quota("payments-dev", UNKNOWN, wide))).toEqual({
      kind: "violation",
      messages: [`Statement "${wide}" limits the whole tenancy.`],
      unseen,
    });
  });

  it("does not apply to the tenancy stack, which has no environment", async () => {
    expect(await runPolicy(policy, quota("tenancy", `${ZERO} tenancy`))).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });

  it("does not look at other types", async () => {
    const resource = { type: "oci:Identity/policy:Policy", props: { statements: ["x"] } };
    expect(await runPolicy(policy, resource)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Limits/quota:Quota'",
    });
  });
});
