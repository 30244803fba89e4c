import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { deployersStayInOwnEnvironment as policy } from "./policy.ts";

describe("deployers-stay-in-own-environment", () => {
  it.each([
    [
      "an environment's compartment",
      "tenancy",
      "allow group dev-ai-deployers to manage virtual-network-family in compartment ai:dev",
    ],
    [
      "a compartment below, under a parent",
      "tenancy",
      "allow dynamic-group Prod-AI-Deployers to manage policies in compartment platform:AI:prod:shared",
    ],
    [
      "reading in the governance compartment",
      "tenancy",
      "allow group dev-ai-deployers to read ons-topics in compartment platform:ai:governance",
    ],
    [
      "what lies in the root compartment",
      "tenancy",
      "allow group dev-ai-deployers to inspect groups in tenancy",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "the other environment",
      "tenancy",
      "allow group dev-ai-deployers to manage virtual-network-family in compartment ai:prod",
      ["grants to deployers beyond their own environment"],
    ],
    [
      "all environments",
      "tenancy",
      "allow group dev-ai-deployers to read metrics in compartment ai",
      ["grants to deployers beyond their own environment"],
    ],
    [
      "a compartment of the same name elsewhere",
      "tenancy",
      "allow group dev-ai-deployers to manage dns in compartment finance:dev",
      ["grants to deployers beyond their own environment"],
    ],
    [
      "changes in the governance compartment",
      "tenancy",
      "allow group dev-ai-deployers to use ons-topics in compartment ai:governance",
      ["grants to deployers beyond their own environment"],
    ],
    [
      "a compartment that is called governance",
      "tenancy",
      "allow group dev-ai-deployers to read ons-topics in compartment governance",
      ["grants to deployers beyond their own environment"],
    ],
    [
      "a compartment by id",
      "tenancy",
      "allow group dev-ai-deployers to manage dns in compartment id ocid1.compartment.oc1..c",
      ["grants to deployers beyond their own environment"],
    ],
    [
      "others beside deployers",
      "tenancy",
      "allow group dev-ai-deployers, x to manage dns in compartment ai:dev",
      ["grants to deployers beyond their own environment"],
    ],
    [
      "an environment's stack",
      "payments-dev",
      "allow group dev-ai-deployers to read buckets in compartment payments",
      ["grants to deployers in an environment's stack"],
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
        iamPolicy("tenancy", UNKNOWN, "allow group dev-ai-deployers to manage dns in compartment ai:dev"),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group dev-ai-deployers to manage virtual-network-family in compartment ai:prod";
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, "grants to deployers beyond their own environment"),
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
          "allow group dev-ai-deployers to manage dns in compartment ai:dev",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    ["others", "tenancy", "allow group ai-auditors to read buckets in compartment ai"],
    ["everyone", "tenancy", "allow any-user to read buckets in compartment ai:prod"],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement grants to deployers.",
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
