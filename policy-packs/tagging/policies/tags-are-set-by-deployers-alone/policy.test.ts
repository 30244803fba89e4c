import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { tagsAreSetByDeployersAlone as policy } from "./policy.ts";

const OWN =
  "allow group dev-ai-deployers to use tag-namespaces in tenancy where target.tag-namespace.name = 'Rollout'";

describe("tags-are-set-by-deployers-alone", () => {
  it.each([
    ["those who look", "payments-dev", "allow group g to read tag-namespaces in tenancy"],
    ["deployers that use the rollout's own", "tenancy", OWN],
    [
      "deployers that set defaults in their compartments",
      "tenancy",
      "allow group dev-ai-deployers to manage tag-defaults in compartment ai:dev",
    ],
  ])("accepts %s", async (_label, stack, statement) => {
    expect(await runPolicy(policy, iamPolicy(stack, statement))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "a team",
      "payments-dev",
      "allow group payments-dev-users to use tag-namespaces in tenancy where target.tag-namespace.name = 'Rollout'",
    ],
    ["deployers, in a team's stack", "payments-dev", OWN],
    [
      "deployers that use any namespace",
      "tenancy",
      "allow group dev-ai-deployers to use tag-namespaces in tenancy",
    ],
    ["deployers that manage it", "tenancy", OWN.replace("use", "manage")],
    [
      "deployers that set defaults everywhere",
      "tenancy",
      "allow group dev-ai-deployers to manage tag-defaults in tenancy",
    ],
    ["permissions", "tenancy", "allow group g to {TAG_NAMESPACE_USE} in tenancy"],
  ])("rejects %s", async (_label, stack, statement) => {
    expect(await runPolicy(policy, iamPolicy(stack, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, "lets tags be set: deployers alone may use the rollout's namespace"),
    });
  });

  it("reports an UNKNOWN statement as not checked", async () => {
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, OWN))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements.0` before it is created.",
    });
  });

  it("does not apply to other statements", async () => {
    const other = "allow group g to read buckets in compartment payments";
    expect(await runPolicy(policy, iamPolicy("payments-dev", other))).toEqual({
      kind: "not-applicable",
      reason: "No statement is about tags.",
    });
  });
});
