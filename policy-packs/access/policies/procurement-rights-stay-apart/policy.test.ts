import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { procurementRightsStayApart as policy } from "./policy.ts";

const CALL = "allow group payments-dev-users to use generative-ai-chat in compartment payments";

const facts = { procurementGroup: "ai-procurement" } as const;

describe("procurement-rights-stay-apart", () => {
  it.each([
    [
      "billing, read by procurement",
      "tenancy",
      "allow group ai-procurement to read invoices in tenancy",
      "allow group 'Default'/'AI-Procurement' to inspect subscription in tenancy",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "procurement that calls models",
      "payments-dev",
      "allow group ai-procurement to use generative-ai-chat in compartment payments where target.model.id = 'm'",
      ["gives the procurement group more than reading what is bought and billed"],
    ],
    [
      "procurement in capitals, beside Codex developers",
      "claims-dev",
      "allow group dev-claims-codex-developers, AI-Procurement to use generative-ai-chat in compartment claims",
      ["gives the procurement group more than reading what is bought and billed"],
    ],
    [
      "procurement that buys",
      "tenancy",
      "allow group ai-procurement to manage subscription in tenancy",
      ["gives the procurement group more than reading what is bought and billed"],
    ],
    [
      "procurement by permission",
      "tenancy",
      "allow group ai-procurement to {BUCKET_READ} in tenancy",
      ["gives the procurement group more than reading what is bought and billed"],
    ],
    [
      "Codex developers that see what is bought",
      "claims-dev",
      "allow group dev-claims-codex-developers to read invoices in compartment claims",
      ["shows what is bought to others than the procurement group"],
    ],
    [
      "others beside procurement",
      "tenancy",
      "allow group ai-procurement, ai-finance to read invoices in tenancy",
      ["shows what is bought to others than the procurement group"],
    ],
    [
      "a group by id",
      "tenancy",
      "allow group id ocid1.group.oc1..g to read invoices in tenancy",
      ["shows what is bought to others than the procurement group"],
    ],
    [
      "everyone",
      "tenancy",
      "allow any-user to read rate-cards in tenancy",
      ["shows what is bought to others than the procurement group"],
    ],
    [
      "deployers",
      "tenancy",
      "allow group dev-ai-deployers to inspect rate-cards in tenancy",
      ["shows what is bought to others than the procurement group"],
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
        iamPolicy("tenancy", UNKNOWN, "allow group ai-procurement to read invoices in tenancy"),
        facts,
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement =
      "allow group ai-procurement to use generative-ai-chat in compartment payments where target.model.id = 'm'";
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, statement), facts)).toEqual({
      kind: "violation",
      messages: faultsOf(
        statement,
        "gives the procurement group more than reading what is bought and billed",
      ),
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
          "allow group ai-procurement to read invoices in tenancy",
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
      "others' rights",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
    ],
    [
      "a group of the name in another domain",
      "payments-dev",
      "allow group 'Other'/'ai-procurement' to use generative-ai-chat in compartment payments",
    ],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written), facts)).toEqual({
      kind: "not-applicable",
      reason: "No statement names the procurement group, or what is bought.",
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
        'What the documents say about procurementGroup was not handed to this policy: run it with "rollout preview", or hand Pulumi with --policy-pack-config the file that "rollout plan <stack> --policy-pack-config <file>" writes.',
      ],
    });
  });
});
