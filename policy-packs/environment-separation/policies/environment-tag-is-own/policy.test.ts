import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { environmentTagIsOwn as policy } from "./policy.ts";

const type = "oci:ObjectStorage/bucket:Bucket";
const tagged = (stack: string, environment: string) => ({
  stack,
  type,
  name: "traces",
  props: { definedTags: { "Rollout.Environment": environment } },
});

describe("environment-tag-is-own", () => {
  it.each([
    ["payments-dev", "dev"],
    ["shared-prod", "prod"],
    ["card-fraud-dev", "dev"],
  ])("accepts in stack %s the tag %s", async (stack, environment) => {
    expect(await runPolicy(policy, tagged(stack, environment))).toEqual({ kind: "pass" });
  });

  it.each([
    ["another environment", "prod"],
    ["another case", "Dev"],
    ["nothing", ""],
  ])("rejects %s", async (_label, environment) => {
    expect(await runPolicy(policy, tagged("payments-dev", environment))).toEqual({
      kind: "violation",
      messages: ['"traces" belongs to environment "dev", but its Rollout.Environment is another.'],
    });
  });

  it.each([
    ["no defined tags", {}],
    ["no Environment tag", { definedTags: { "Rollout.Team": UNKNOWN } }],
  ])("leaves %s to the tagging pack", async (_label, props) => {
    expect(await runPolicy(policy, { type, props })).toEqual({
      kind: "not-applicable",
      reason: "The resource does not carry Rollout.Environment.",
    });
  });

  it.each([
    ["a tag", { definedTags: { "Rollout.Environment": UNKNOWN } }, "definedTags.Rollout.Environment"],
    ["tags", { definedTags: UNKNOWN }, "definedTags"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, { type, props })).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at components, which carry no tags", async () => {
    expect(
      await runPolicy(policy, { ...tagged("payments-dev", "prod"), type: "rollout:index:TeamBudget" }),
    ).toEqual({
      kind: "not-applicable",
      reason: "Only resources of OCI carry defined tags.",
    });
  });

  it("does not apply to the tenancy stack, which has no environment", async () => {
    expect(await runPolicy(policy, tagged("tenancy", "tenancy"))).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });
});
