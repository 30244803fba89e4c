import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { gatewayAloneCallsModels as policy } from "./policy.ts";

const CALL = "allow group payments-dev-users to use generative-ai-chat in compartment payments";

const facts = { access: "gateway" } as const;

describe("gateway-alone-calls-models", () => {
  it.each([
    [
      "the access layer",
      "payments-dev",
      "allow dynamic-group dev-ai-gateway to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
    ],
    [
      "it in capitals",
      "payments-prod",
      "allow dynamic-group PROD-AI-Gateway to use generative-ai-text-embedding in compartment payments",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "a group",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
      ["lets group payments-dev-users call models past the access layer"],
    ],
    [
      "a type of generative AI that nobody knows",
      "payments-dev",
      "allow group a, id ocid1.group.oc1..g to use generative-ai-video in compartment payments",
      ["lets group a, ocid1.group.oc1..g call models past the access layer"],
    ],
    [
      "the family",
      "payments-dev",
      "allow any-user to use generative-ai-family in compartment payments",
      ["lets any-user call models past the access layer"],
    ],
    [
      "a permission",
      "payments-dev",
      "allow service x to {GENERATIVE_AI_CHAT} in compartment payments",
      ["lets service x call models past the access layer"],
    ],
    [
      "a group of the access layer's name",
      "payments-dev",
      "allow group dev-ai-gateway to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
      ["lets group dev-ai-gateway call models past the access layer"],
    ],
    [
      "another environment's access layer",
      "payments-prod",
      "allow dynamic-group dev-ai-gateway to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
      ["lets dynamic-group dev-ai-gateway call models past the access layer"],
    ],
    [
      "the access layer beside others",
      "payments-dev",
      "allow dynamic-group dev-ai-gateway, apps to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
      ["lets dynamic-group dev-ai-gateway, apps call models past the access layer"],
    ],
    [
      "one of another domain",
      "payments-dev",
      "allow dynamic-group 'Other'/'dev-ai-gateway' to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
      ["lets dynamic-group dev-ai-gateway call models past the access layer"],
    ],
    [
      "callers of no environment",
      "tenancy",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
      ["lets models be called from no environment"],
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
          "allow dynamic-group dev-ai-gateway to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
        ),
        facts,
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement =
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'";
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, statement), facts)).toEqual({
      kind: "violation",
      messages: faultsOf(statement, "lets group payments-dev-users call models past the access layer"),
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
          "allow dynamic-group dev-ai-gateway to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
        ),
        facts,
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    [
      "what sets projects up",
      "payments-dev",
      "allow group g to use generative-ai-project in compartment payments",
      "allow group g to {GENERATIVE_AI_PROJECT_UPDATE} in compartment payments",
    ],
    ["readers", "payments-dev", "allow group g to read generative-ai-chat in compartment payments"],
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
        'What the documents say about access was not handed to this policy: run it with "rollout preview", or hand Pulumi with --policy-pack-config the file that "rollout plan <stack> --policy-pack-config <file>" writes.',
      ],
    });
  });

  it("does not apply where teams call models themselves", async () => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", CALL), { access: "direct" })).toEqual({
      kind: "not-applicable",
      reason: "The environment's teams call models themselves.",
    });
  });
});
