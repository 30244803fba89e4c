import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { directAccessIsInDate as policy } from "./policy.ts";

const CALL = "allow group payments-dev-users to use generative-ai-chat in compartment payments";
const READ = "allow group payments-dev-users to read buckets in compartment payments";
const direct = { access: "direct", directAccessExpires: "2026-12-01", asOf: "2026-12-01" } as const;

describe("direct-access-is-in-date", () => {
  it("accepts a call on the last day", async () => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", CALL, READ), direct)).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "the day after",
      { ...direct, asOf: "2026-12-02" },
      "lets models be called directly, which ended on 2026-12-01",
    ],
    [
      "without a last day",
      { ...direct, directAccessExpires: "" },
      "lets models be called directly, which the environment gives no last day",
    ],
  ])("rejects a call %s", async (_label, facts, fault) => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", CALL), facts)).toEqual({
      kind: "violation",
      messages: faultsOf(CALL, fault),
    });
  });

  it("rejects what it is told nothing about", async () => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", CALL))).toMatchObject({
      kind: "violation",
      messages: [expect.stringContaining("access, directAccessExpires, asOf was not handed")],
    });
  });

  it("reports a statement that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN), direct)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements.0` before it is created.",
    });
  });

  it.each([
    [
      "an environment that is called through the access layer",
      "payments-dev",
      [CALL],
      { ...direct, access: "gateway" } as const,
      "The environment's models are called through the access layer.",
    ],
    ["the tenancy", "tenancy", [CALL], direct, "The stack belongs to no environment."],
    [
      "the access layer itself",
      "shared-dev",
      ["allow dynamic-group dev-ai-gateway to use generative-ai-chat in compartment shared"],
      { ...direct, asOf: "2027-12-01" },
      "No statement lets models be called.",
    ],
    ["other rights", "payments-dev", [READ], direct, "No statement lets models be called."],
  ])("does not apply to %s", async (_label, stack, statements, facts, reason) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...statements), facts)).toEqual({
      kind: "not-applicable",
      reason,
    });
  });

  it("does not look at quotas, which have statements, too", async () => {
    const quota = { type: "oci:Limits/quota:Quota", props: { statements: [CALL] } };
    expect(await runPolicy(policy, quota, direct)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    });
  });
});
