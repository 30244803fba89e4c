import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { grantsStayInCompartments as policy } from "./policy.ts";

describe("grants-stay-in-compartments", () => {
  it.each([
    [
      "a compartment",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
    ],
    [
      "cost and billing, read",
      "tenancy",
      "allow group ai-finance to read usage-report in tenancy",
      "allow group ai-procurement to inspect invoices in tenancy",
    ],
    [
      "what deployers list",
      "tenancy",
      "allow group dev-ai-deployers to inspect groups in tenancy",
      "allow group dev-ai-deployers to inspect dynamic-groups in tenancy",
      "allow group dev-ai-deployers to inspect tag-namespaces in tenancy",
    ],
    [
      "groups under the environment's prefix",
      "tenancy",
      "allow group dev-ai-deployers to manage groups in tenancy where all {target.group.name = /dev-*/, target.group.name != 'dev-ai-deployers'}",
    ],
    [
      "dynamic groups, by either variable",
      "tenancy",
      "allow dynamic-group prod-ai-deployers to manage dynamic-groups in tenancy where any {all {target.dynamic-group.name = /prod-*/, target.dynamic-group.name != 'prod-ai-deployers'}, all {target.dynamicgroup.name = /prod-*/, target.dynamicgroup.name != 'prod-ai-deployers'}}",
      "allow group dev-ai-deployers to {DYNAMIC_GROUP_CREATE} in tenancy",
    ],
    [
      "quotas, budgets and tags of deployers",
      "tenancy",
      "allow group dev-ai-deployers to {QUOTA_CREATE, QUOTA_DELETE} in tenancy where all {target.quota.name = /dev-*/, target.quota.name != 'dev-ai'}",
      "allow group dev-ai-deployers to manage usage-budgets in tenancy",
      "allow group dev-ai-deployers to use tag-namespaces in tenancy where target.tag-namespace.name = 'Rollout'",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "the tenancy, from an environment's stack",
      "payments-dev",
      "allow group payments-dev-users to inspect groups in tenancy",
      ["reaches the whole tenancy: name a compartment"],
    ],
    [
      "cost, from an environment's stack",
      "payments-dev",
      "allow group payments-dev-users to read usage-report in tenancy",
      ["reaches the whole tenancy: name a compartment"],
    ],
    [
      "deployers, from an environment's stack",
      "shared-dev",
      "allow group dev-ai-deployers to inspect groups in tenancy",
      ["reaches the whole tenancy: name a compartment"],
    ],
    [
      "a reader of objects",
      "tenancy",
      "allow group ai-finance to read objects in tenancy",
      ["reaches the whole tenancy with more than reading cost: name a compartment"],
    ],
    [
      "a manager of budgets",
      "tenancy",
      "allow group ai-finance to manage usage-budgets in tenancy",
      ["reaches the whole tenancy with more than reading cost: name a compartment"],
    ],
    [
      "a service that reads cost",
      "tenancy",
      "allow service metering_overlay to read usage-report in tenancy",
      ["reaches the whole tenancy with more than reading cost: name a compartment"],
    ],
    [
      "a group beside deployers",
      "tenancy",
      "allow group dev-ai-deployers, others to inspect groups in tenancy",
      ["reaches the whole tenancy with more than reading cost: name a compartment"],
    ],
    [
      "deployers of another domain",
      "tenancy",
      "allow group 'Other'/'dev-ai-deployers' to inspect groups in tenancy",
      ["reaches the whole tenancy with more than reading cost: name a compartment"],
    ],
    [
      "what deployers find in compartments",
      "tenancy",
      "allow group dev-ai-deployers to manage buckets in tenancy",
      ["lets deployers do in the whole tenancy what lies in compartments: name theirs"],
    ],
    [
      "single permissions of it",
      "tenancy",
      "allow group dev-ai-deployers to {DYNAMIC_GROUP_CREATE, BUCKET_READ} in tenancy",
      ["lets deployers do in the whole tenancy what lies in compartments: name theirs"],
    ],
    [
      "groups without a condition",
      "tenancy",
      "allow group dev-ai-deployers to manage groups in tenancy",
      ['is not kept to names under "dev-" in every alternative of a condition'],
    ],
    [
      "groups of the other environment",
      "tenancy",
      "allow group dev-ai-deployers to manage groups in tenancy where all {target.group.name = /prod-*/, target.group.name != 'dev-ai-deployers'}",
      ['is not kept to names under "dev-" in every alternative of a condition'],
    ],
    [
      "groups under a shorter prefix",
      "tenancy",
      "allow group dev-ai-deployers to manage groups in tenancy where all {target.group.name = /d*/, target.group.name != 'dev-ai-deployers'}",
      ['is not kept to names under "dev-" in every alternative of a condition'],
    ],
    [
      "groups in one alternative only",
      "tenancy",
      "allow group dev-ai-deployers to manage groups in tenancy where any {target.group.name = /dev-*/, target.group.name != 'dev-ai-deployers'}",
      ['is not kept to names under "dev-" in every alternative of a condition'],
    ],
    [
      "the deployers' own group",
      "tenancy",
      "allow group dev-ai-deployers to manage groups in tenancy where target.group.name = /dev-*/",
      ['does not leave "dev-ai-deployers" out in every alternative'],
    ],
    [
      "the environment's own quota",
      "tenancy",
      "allow group dev-ai-deployers to {QUOTA_UPDATE} in tenancy where target.quota.name = /dev-*/",
      ['does not leave "dev-ai" out in every alternative'],
    ],
    [
      "the tag namespace, managed",
      "tenancy",
      "allow group dev-ai-deployers to manage tag-namespaces in tenancy where target.tag-namespace.name = 'Rollout'",
      ["must be \"use\" where target.tag-namespace.name = 'Rollout'"],
    ],
    [
      "another tag namespace",
      "tenancy",
      "allow group dev-ai-deployers to use tag-namespaces in tenancy where target.tag-namespace.name = 'Finance'",
      ["must be \"use\" where target.tag-namespace.name = 'Rollout'"],
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
    const statement = "allow group payments-dev-users to inspect groups in tenancy";
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, "reaches the whole tenancy: name a compartment"),
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
