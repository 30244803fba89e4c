import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { identityIsChangedByDeployersAlone as policy } from "./policy.ts";

describe("identity-is-changed-by-deployers-alone", () => {
  it.each([
    [
      "policies and compartments of the deployers' environment",
      "tenancy",
      "allow group dev-ai-deployers to manage policies in compartment ai:dev",
      "allow group dev-ai-deployers to manage compartments in compartment ai:dev:shared",
    ],
    [
      "groups and dynamic groups in the root",
      "tenancy",
      "allow group dev-ai-deployers to manage groups in tenancy where target.group.name = /dev-*/",
      "allow group dev-ai-deployers to {DYNAMIC_GROUP_CREATE} in tenancy",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "another group",
      "tenancy",
      "allow group ai-platform to manage policies in compartment ai",
      ["lets others than deployers change who may do what"],
    ],
    [
      "everyone",
      "tenancy",
      "allow any-user to use groups in tenancy where request.principal.id = 'x'",
      ["lets others than deployers change who may do what"],
    ],
    [
      "single permissions",
      "tenancy",
      "allow group ai-platform to {POLICY_READ, POLICY_UPDATE} in compartment ai",
      ["lets others than deployers change who may do what"],
    ],
    [
      "the other environment's deployers",
      "tenancy",
      "allow group dev-ai-deployers to manage policies in compartment ai:prod",
      ["lets others than deployers change who may do what"],
    ],
    [
      "policies of the whole tenancy",
      "tenancy",
      "allow group dev-ai-deployers to manage policies in tenancy",
      ["lets others than deployers change who may do what"],
    ],
    [
      "users",
      "tenancy",
      "allow group dev-ai-deployers to manage users in tenancy",
      ["lets others than deployers change who may do what"],
    ],
    [
      "users by permission",
      "tenancy",
      "allow group dev-ai-deployers to {DYNAMIC_GROUP_CREATE, USER_CREATE} in tenancy",
      ["lets others than deployers change who may do what"],
    ],
    [
      "identity domains",
      "tenancy",
      "allow group dev-ai-deployers to use domains in compartment ai:dev",
      ["lets others than deployers change who may do what"],
    ],
    [
      "deployers, from an environment's stack",
      "shared-dev",
      "allow group dev-ai-deployers to manage policies in compartment ai:dev",
      ["lets others than deployers change who may do what"],
    ],
    [
      "a narrower permission that still changes",
      "tenancy",
      "allow group ai-platform to manage policies in compartment ai where request.permission = 'POLICY_UPDATE'",
      ["lets others than deployers change who may do what"],
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
        iamPolicy(
          "tenancy",
          UNKNOWN,
          "allow group dev-ai-deployers to manage policies in compartment ai:dev",
        ),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group ai-platform to manage policies in compartment ai";
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, "lets others than deployers change who may do what"),
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
          "allow group dev-ai-deployers to manage policies in compartment ai:dev",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    [
      "readers",
      "tenancy",
      "allow group ai-auditors to read policies in compartment ai",
      "allow group ai-auditors to {GROUP_INSPECT} in tenancy",
      "allow group ai-auditors to manage groups in tenancy where request.permission = 'GROUP_INSPECT'",
    ],
    ["other types", "tenancy", "allow group ai-platform to manage service-catalogs in compartment ai"],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement lets identity be changed.",
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
