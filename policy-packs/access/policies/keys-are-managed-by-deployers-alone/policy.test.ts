import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { keysAreManagedByDeployersAlone as policy } from "./policy.ts";

describe("keys-are-managed-by-deployers-alone", () => {
  it.each([
    [
      "services that use keys",
      "shared-dev",
      "allow service objectstorage-us-chicago-1 to use keys in compartment shared",
    ],
    [
      "deployers",
      "tenancy",
      "allow group dev-ai-deployers to manage keys in compartment ai:dev",
      "allow group dev-ai-deployers to manage vaults in compartment ai:dev",
      "allow group dev-ai-deployers to use key-delegate in compartment ai:dev",
    ],
    [
      "those who look",
      "tenancy",
      "allow group g to read vaults in compartment ai",
      "allow group g to inspect secret-family in compartment ai",
      "allow group g to {KEY_READ, SECRET_INSPECT} in compartment ai",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "a group that manages keys",
      "tenancy",
      "allow group ai-platform to manage keys in compartment ai",
      ["lets keys or secrets be used"],
    ],
    [
      "a group that uses keys",
      "payments-dev",
      "allow group g to use keys in compartment payments",
      ["lets keys or secrets be used"],
    ],
    [
      "a group that reads secrets",
      "payments-dev",
      "allow group g to read secret-bundles in compartment payments",
      ["lets keys or secrets be used"],
    ],
    [
      "a permission to read secrets",
      "payments-dev",
      "allow dynamic-group d to {SECRET_BUNDLE_READ} in compartment payments",
      ["lets keys or secrets be used"],
    ],
    [
      "deployers that read secrets",
      "tenancy",
      "allow group dev-ai-deployers to read secret-family in compartment ai:dev",
      ["lets keys or secrets be used"],
    ],
    [
      "deployers that manage the family",
      "tenancy",
      "allow group dev-ai-deployers to manage key-family in compartment ai:dev",
      ["lets keys or secrets be used"],
    ],
    [
      "deployers that manage delegation",
      "tenancy",
      "allow group dev-ai-deployers to manage key-delegate in compartment ai:dev",
      ["lets keys or secrets be used"],
    ],
    [
      "deployers of the other environment",
      "tenancy",
      "allow group dev-ai-deployers to manage keys in compartment ai:prod",
      ["lets keys or secrets be used"],
    ],
    [
      "a service that manages keys",
      "shared-dev",
      "allow service streaming to manage keys in compartment shared",
      ['lets a service do more than "use keys"'],
    ],
    [
      "a service that uses vaults",
      "shared-dev",
      "allow service streaming to use vaults in compartment shared",
      ['lets a service do more than "use keys"'],
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
        iamPolicy("shared-dev", UNKNOWN, "allow service streaming to use keys in compartment shared"),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group ai-platform to manage keys in compartment ai";
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, "lets keys or secrets be used"),
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it("declines to answer where a statement is not readable", async () => {
    expect(
      await runPolicy(
        policy,
        iamPolicy(
          "shared-dev",
          "deny group x to use buckets in tenancy",
          "allow service streaming to use keys in compartment shared",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    [
      "other types",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
    ],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement is about keys and secrets.",
    });
  });

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
