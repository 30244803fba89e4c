import { describe, expect, it } from "vitest";
import { iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { policiesHoldAtMostFiftyStatements as policy } from "./policy.ts";

const many = (count: number) =>
  iamPolicy("tenancy", ...Array.from({ length: count }, () => "allow group g to read buckets in tenancy"));

describe("policies-hold-at-most-fifty-statements", () => {
  it.each([1, 50])("accepts %i", async (count) => {
    expect(await runPolicy(policy, many(count))).toEqual({ kind: "pass" });
  });

  it.each([51, 120])("rejects %i", async (count) => {
    expect(await runPolicy(policy, many(count))).toEqual({
      kind: "violation",
      messages: [`Policy "access" holds ${count} statements; OCI accepts 50.`],
    });
  });

  it("counts a statement that is not known yet", async () => {
    const statements = [...Array.from({ length: 50 }, () => "allow x"), UNKNOWN];
    expect(await runPolicy(policy, iamPolicy("tenancy", ...statements))).toMatchObject({ kind: "violation" });
  });

  it("reports a list that is unknown before creation as not checked", async () => {
    const unknown = { type: "oci:Identity/policy:Policy", props: { statements: UNKNOWN } };
    expect(await runPolicy(policy, unknown)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements` before it is created.",
    });
  });

  it("does not apply to a policy without statements", async () => {
    expect(await runPolicy(policy, { type: "oci:Identity/policy:Policy" })).toEqual({
      kind: "not-applicable",
      reason: "The policy has no statements.",
    });
  });

  it("does not look at quotas, which have statements, too", async () => {
    expect(await runPolicy(policy, { ...many(60), type: "oci:Limits/quota:Quota" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    });
  });
});
