import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { generativeAiIsUsedNotManaged as policy } from "./policy.ts";

describe("generative-ai-is-used-not-managed", () => {
  it.each([
    [
      "use of a type",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
      "allow group g to use generative-ai-project in compartment payments",
    ],
    ["a permission to call", "payments-dev", "allow group g to {GENERATIVE_AI_CHAT} in compartment payments"],
    [
      "what deployers set up",
      "tenancy",
      "allow group dev-ai-deployers to manage generative-ai-project in compartment ai:dev",
      "allow group dev-ai-deployers to manage generative-ai-private-endpoint in compartment ai:dev",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "a type, managed",
      "payments-dev",
      "allow group g to manage generative-ai-chat in compartment payments",
      ['grants "manage" on generative-ai-chat: grant "use"'],
    ],
    [
      "the family, managed",
      "payments-dev",
      "allow group g to manage generative-ai-family in compartment payments",
      ['grants "manage" on all of generative AI: name the type'],
    ],
    [
      "the family, used",
      "tenancy",
      "allow group dev-ai-deployers to use generative-ai-family in compartment ai:dev",
      ['grants "use" on all of generative AI: name the type'],
    ],
    [
      "keys, managed by deployers",
      "tenancy",
      "allow group dev-ai-deployers to manage generative-ai-apikey in compartment ai:dev",
      ['grants "manage" on generative-ai-apikey: grant "use"'],
    ],
    [
      "the other environment's projects",
      "tenancy",
      "allow group dev-ai-deployers to manage generative-ai-project in compartment ai:prod",
      ['grants "manage" on generative-ai-project: grant "use"'],
    ],
    [
      "single permissions",
      "payments-dev",
      "allow group g to {GENERATIVE_AI_CHAT, GENERATIVE_AI_ENDPOINT_CREATE} in compartment payments",
      ['grants single permissions to manage generative AI: grant "use" on a type'],
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
          "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
        ),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group g to manage generative-ai-chat in compartment payments";
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, 'grants "manage" on generative-ai-chat: grant "use"'),
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
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    ["readers", "payments-dev", "allow group g to read generative-ai-family in compartment payments"],
    ["other types", "payments-dev", "allow group ai-auditors to read buckets in compartment ai"],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement is about generative AI.",
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
