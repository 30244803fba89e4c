import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { statementsNameResourceTypes as policy } from "./policy.ts";

describe("statements-name-resource-types", () => {
  it.each([
    ["types by name", "payments-dev", "allow group g to manage buckets in compartment payments"],
    ["single permissions", "payments-dev", "allow group g to {BUCKET_READ} in compartment payments"],
    [
      "reading of everything in the tenancy's stack",
      "tenancy",
      "allow group ai-auditors to read all-resources in compartment ai",
      "allow group ai-auditors to inspect ALL-RESOURCES in compartment ai",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "everything, managed",
      "tenancy",
      "allow group ai-platform to manage all-resources in compartment ai",
      ['grants "manage" on all-resources: name the types, or grant "read"'],
    ],
    [
      "everything, used",
      "tenancy",
      "allow group ai-platform to use All-Resources in compartment ai",
      ['grants "use" on all-resources: name the types, or grant "read"'],
    ],
    [
      "everything under a condition",
      "payments-dev",
      "allow group g to manage all-resources in compartment payments where target.bucket.name = 'b'",
      ['grants "manage" on all-resources: name the types, or grant "read"'],
    ],
    [
      "reading of everything in an environment",
      "payments-dev",
      "allow group g to read all-resources in compartment payments",
      ["lets all-resources be read, prompts and secrets among them: name the types"],
    ],
  ])("rejects %s", async (_label, stack, statement, faults) => {
    expect(await runPolicy(policy, iamPolicy(stack, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, ...faults),
    });
  });

  it("reports a statement that is unknown before creation as not checked", async () => {
    expect(
      await runPolicy(
        policy,
        iamPolicy("tenancy", UNKNOWN, "allow group ai-auditors to read buckets in compartment ai"),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group ai-platform to manage all-resources in compartment ai";
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, 'grants "manage" on all-resources: name the types, or grant "read"'),
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it("declines to answer where a statement is not readable", async () => {
    expect(
      await runPolicy(
        policy,
        iamPolicy(
          "tenancy",
          "deny group x to use buckets in tenancy",
          "allow group ai-auditors to read buckets in compartment ai",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([["definitions", "tenancy", "define tenancy usage-report as ocid1.tenancy.oc1..t"]])(
    "does not apply to %s",
    async (_label, stack, ...written) => {
      expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
        kind: "not-applicable",
        reason: "No statement grants anything.",
      });
    },
  );

  it("does not apply to a policy without statements", async () => {
    expect(await runPolicy(policy, { type: "oci:Identity/policy:Policy" })).toEqual({
      kind: "not-applicable",
      reason: "The policy has no statements.",
    });
  });

  it("does not look at quotas, which have statements, too", async () => {
    const quota = {
      type: "oci:Limits/quota:Quota",
      props: { statements: ["zero compute quotas in tenancy"] },
    };
    expect(await runPolicy(policy, quota)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    });
  });
});
