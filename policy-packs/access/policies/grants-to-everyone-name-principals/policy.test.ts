import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { grantsToEveryoneNamePrincipals as policy } from "./policy.ts";

describe("grants-to-everyone-name-principals", () => {
  it.each([
    [
      "connectors beside their target",
      "payments-dev",
      "allow any-user to manage objects in compartment payments where all {request.principal.type = 'serviceconnector', request.principal.compartment.id = target.compartment.id}",
    ],
    [
      "connectors of an environment",
      "shared-dev",
      "allow any-user to manage objects in compartment payments where all {request.principal.type = 'serviceconnector', request.principal.compartment.tag.Rollout.Environment = 'dev'}",
    ],
    [
      "one principal in each alternative",
      "tenancy",
      "allow any-user to manage objects in compartment payments where any {request.principal.id = 'a', all {Request.Principal.Type = 'x', request.principal.compartment.id = 'c'}}",
    ],
    [
      "a list of principals",
      "tenancy",
      "allow any-user to manage objects in compartment payments where request.principal.id in ('a', 'b')",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "everyone",
      "tenancy",
      "allow any-user to manage objects in compartment payments",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "every group",
      "tenancy",
      "allow any-group to use generative-ai-chat in compartment ai where target.model.id = 'm'",
      [
        'grants to any-group: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "a kind, wherever it lives",
      "tenancy",
      "allow any-user to manage objects in compartment payments where request.principal.type = 'serviceconnector'",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "a place, whatever lives there",
      "tenancy",
      "allow any-user to manage objects in compartment payments where request.principal.compartment.id = target.compartment.id",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "kind or place",
      "tenancy",
      "allow any-user to manage objects in compartment payments where any {request.principal.type = 'serviceconnector', request.principal.compartment.id = 'c'}",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "one alternative without",
      "tenancy",
      "allow any-user to manage objects in compartment payments where any {request.principal.id = 'a', target.bucket.name = 'b'}",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "a pattern that everyone matches",
      "tenancy",
      "allow any-user to manage objects in compartment payments where request.principal.id = /*/",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "everyone who is what they are",
      "tenancy",
      "allow any-user to manage objects in compartment payments where request.principal.id = request.principal.id",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
    ],
    [
      "everyone but one",
      "tenancy",
      "allow any-user to manage objects in compartment payments where request.principal.id != 'a'",
      [
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ],
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
          "payments-dev",
          UNKNOWN,
          "allow any-user to manage objects in compartment payments where request.principal.id = 'a'",
        ),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow any-user to manage objects in compartment payments";
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(
        statement,
        'grants to any-user: in every alternative compare request.principal.id, or request.principal.type and the principal\'s compartment, with "="',
      ),
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it("declines to answer where a statement is not readable", async () => {
    expect(
      await runPolicy(
        policy,
        iamPolicy(
          "payments-dev",
          "deny group x to use buckets in tenancy",
          "allow any-user to manage objects in compartment payments where request.principal.id = 'a'",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    [
      "groups",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
    ],
    ["services", "payments-dev", "allow service streaming to use keys in compartment payments"],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement grants to everyone.",
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
