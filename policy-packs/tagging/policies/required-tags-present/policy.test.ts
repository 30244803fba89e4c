import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { requiredTagsPresent as policy } from "./policy.ts";
import { UNTAGGED_TYPES } from "../../untagged-types.ts";

const type = "oci:ObjectStorage/bucket:Bucket";
const complete = {
  "Rollout.Team": "payments",
  "Rollout.Environment": "dev",
  "Rollout.CostCenter": "CC-1042",
  "Rollout.Owner": "owner@example.com",
  "Rollout.ManagedBy": "rollout",
};
const { "Rollout.Owner": _owner, "Rollout.Team": _team, ...withoutTeamAndOwner } = complete;
const lacks = (...keys: readonly string[]) => ({
  kind: "violation",
  messages: [`"under-test" lacks ${keys.join(", ")}.`],
});
const ALL = [
  "Rollout.Team",
  "Rollout.Environment",
  "Rollout.CostCenter",
  "Rollout.Owner",
  "Rollout.ManagedBy",
];

describe("required-tags-present", () => {
  it.each([
    ["every required key", complete],
    ["keys beyond those required, one of them unknown", { ...complete, "Rollout.Customer": UNKNOWN }],
  ])("accepts %s", async (_label, definedTags) => {
    expect(await runPolicy(policy, { type, props: { definedTags } })).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "two missing keys in one message",
      { definedTags: withoutTeamAndOwner },
      ["Rollout.Team", "Rollout.Owner"],
    ],
    ["a blank value", { definedTags: { ...complete, "Rollout.CostCenter": " " } }, ["Rollout.CostCenter"]],
    [
      "an absent and a blank one",
      { definedTags: { ...withoutTeamAndOwner, "Rollout.Environment": "" } },
      ["Rollout.Team", "Rollout.Owner", "Rollout.Environment"],
    ],
    ["a null", { definedTags: { ...complete, "Rollout.Owner": null } }, ["Rollout.Owner"]],
    ["keys of another namespace", { definedTags: { "Finance.Team": "x" } }, ALL],
    ["free-form tags only", { freeformTags: { Team: "payments" } }, ALL],
    ["no tags at all", {}, ALL],
  ])("rejects %s", async (_label, props, keys) => {
    expect(await runPolicy(policy, { type, props })).toEqual(lacks(...keys));
  });

  it.each([
    ["one required value", { ...complete, "Rollout.Owner": UNKNOWN }, "definedTags.Rollout.Owner"],
    ["the whole map", UNKNOWN, "definedTags"],
  ])("reports %s unknown before creation as not checked", async (_label, definedTags, path) => {
    expect(await runPolicy(policy, { type, props: { definedTags } })).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not let an unknown value hide missing keys", async () => {
    const definedTags = { ...withoutTeamAndOwner, "Rollout.Environment": UNKNOWN };
    expect(await runPolicy(policy, { type, props: { definedTags } })).toEqual({
      ...lacks("Rollout.Team", "Rollout.Owner"),
      unseen: "Could not see `definedTags.Rollout.Environment` before it is created.",
    });
  });

  it("checks a type of OCI that it has never heard of", async () => {
    expect(await runPolicy(policy, { type: "oci:New/thing:Thing" })).toEqual(lacks(...ALL));
  });

  it.each([...UNTAGGED_TYPES])("does not look at %s", async (untagged, reason) => {
    expect(await runPolicy(policy, { type: untagged })).toEqual({ kind: "not-applicable", reason });
  });

  it.each(["pulumi:providers:oci", "rollout:index:TeamBudget", "pulumi:pulumi:Stack"])(
    "does not look at %s, which is not OCI's",
    async (other) => {
      expect(await runPolicy(policy, { type: other })).toEqual({
        kind: "not-applicable",
        reason: "Only resources of OCI carry defined tags.",
      });
    },
  );

  const tagNamespaceItself = ["oci:Identity/tagNamespace:TagNamespace", "oci:Identity/tag:Tag"];
  it.each([...UNTAGGED_TYPES.keys()].filter((type) => !tagNamespaceItself.includes(type)))(
    "excuses %s because the provider has no tags for it",
    (untagged) => {
      const [, module = "", file = ""] = /^oci:(\w+)\/(\w+):/.exec(untagged) ?? [];
      const folder = module.charAt(0).toLowerCase() + module.slice(1);
      const declarations = createRequire(import.meta.url)
        .resolve(`@pulumi/oci/${folder.toLowerCase()}/${file}.js`)
        .replace(/\.js$/, ".d.ts");
      expect(readFileSync(declarations, "utf8")).not.toContain("definedTags");
    },
  );
});
