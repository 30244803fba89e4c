import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { modelCallsNameDeclaredModels as policy } from "./policy.ts";

const CALL = "allow group payments-dev-users to use generative-ai-chat in compartment payments";

const facts = { models: ["openai.gpt-oss-20b", "openai.gpt-oss-120b"] } as const;

describe("model-calls-name-declared-models", () => {
  it.each([
    [
      "a declared model",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
    ],
    [
      "several in alternatives",
      "payments-prod",
      "allow dynamic-group apps to use generative-ai-chat in compartment payments where any {target.model.id = 'openai.gpt-oss-20b', target.model.id = 'openai.gpt-oss-120b'}",
    ],
    [
      "one with more conditions",
      "payments-dev",
      "allow group g to use generative-ai-chat in compartment payments where all {request.networkSource.name = 'office', target.model.id in ('openai.gpt-oss-20b')}",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "no condition",
      "payments-dev",
      "allow group g to use generative-ai-chat in compartment payments",
      ['lets any model be called: compare target.model.id with "=" in every alternative of its condition'],
    ],
    [
      "one alternative without",
      "payments-dev",
      "allow group g to use generative-ai-chat in compartment payments where any {target.model.id = 'openai.gpt-oss-20b', request.networkSource.name = 'office'}",
      ['lets any model be called: compare target.model.id with "=" in every alternative of its condition'],
    ],
    [
      "a pattern",
      "payments-dev",
      "allow group g to use generative-ai-chat in compartment payments where target.model.id = /openai*/",
      ['lets any model be called: compare target.model.id with "=" in every alternative of its condition'],
    ],
    [
      "all but one",
      "payments-dev",
      "allow group g to use generative-ai-chat in compartment payments where target.model.id != 'cohere.command'",
      ['lets any model be called: compare target.model.id with "=" in every alternative of its condition'],
    ],
    [
      "models that nobody declared",
      "payments-dev",
      "allow group g to use generative-ai-chat in compartment payments where target.model.id in ('openai.gpt-oss-20b', 'xai.grok-4', 'cohere.command')",
      ["lets models be called that are not declared here: cohere.command, xai.grok-4"],
    ],
    [
      "the family",
      "payments-dev",
      "allow group g to use generative-ai-family in compartment payments",
      ['lets any model be called: compare target.model.id with "=" in every alternative of its condition'],
    ],
  ])("rejects %s", async (_label, stack, statement, faults) => {
    expect(await runPolicy(policy, iamPolicy(stack, statement), facts)).toEqual({
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
          "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
        ),
        facts,
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group g to use generative-ai-chat in compartment payments";
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, statement), facts)).toEqual({
      kind: "violation",
      messages: faultsOf(
        statement,
        'lets any model be called: compare target.model.id with "=" in every alternative of its condition',
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
          "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
        ),
        facts,
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    ["projects", "payments-dev", "allow group g to use generative-ai-project in compartment payments"],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written), facts)).toEqual({
      kind: "not-applicable",
      reason: "No statement lets models be called.",
    });
  });

  it("does not apply to a policy without statements", async () => {
    expect(await runPolicy(policy, { type: "oci:Identity/policy:Policy" }, facts)).toEqual({
      kind: "not-applicable",
      reason: "The policy has no statements.",
    });
  });

  it("does not look at quotas, which have statements, too", async () => {
    const quota = {
      type: "oci:Limits/quota:Quota",
      props: { statements: ["zero compute quotas in tenancy"] },
    };
    expect(await runPolicy(policy, quota, facts)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    });
  });

  it("rejects where it was not told what the documents say", async () => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", CALL))).toEqual({
      kind: "violation",
      messages: [
        'What the documents say about models was not handed to this policy: run it with "rollout preview", or hand Pulumi with --policy-pack-config the file that "rollout plan <stack> --policy-pack-config <file>" writes.',
      ],
    });
  });
});
