import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { tagKeysAreKnown as policy } from "./policy.ts";

const ask = (props: Readonly<Record<string, unknown>>) =>
  runPolicy(policy, { type: "oci:Core/vcn:Vcn", name: "network", props });

describe("tag-keys-are-known", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["the rollout's keys", { definedTags: { "Rollout.Team": "payments", "Rollout.Customer": "c" } }],
    ["keys of others", { definedTags: { "Oracle-Tags.CreatedBy": "x" }, freeformTags: { colour: "red" } }],
    ["known keys with UNKNOWN values", { definedTags: { "Rollout.Team": UNKNOWN } }],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a key that is none",
      { definedTags: { "Rollout.Teem": "x" } },
      '"network" carries Rollout.Teem, which is no key of the rollout.',
    ],
    [
      "a free-form tag of the same name",
      { freeformTags: { costcenter: "x" } },
      '"network" carries the free-form tag costcenter, which says the same as a key of the rollout.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports UNKNOWN tags as not checked", async () => {
    expect(await ask({ definedTags: UNKNOWN })).toMatchObject({ kind: "unknown-in-preview" });
  });

  it("does not apply to what carries no tags", async () => {
    expect(await ask({})).toEqual({ kind: "not-applicable", reason: "The resource carries no tags." });
  });
});
