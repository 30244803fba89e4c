import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { tagsAreInForce as policy } from "./policy.ts";

const tag = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Identity/tag:Tag",
  name: "team",
  props,
});

describe("tags-are-in-force", () => {
  it("accepts what says nothing of that, or denies it", async () => {
    for (const props of [{}, { isRetired: false }, { isRetired: null }])
      expect(await runPolicy(policy, tag(props))).toEqual({ kind: "pass" });
  });

  it.each(["oci:Identity/tag:Tag", "oci:Identity/tagNamespace:TagNamespace"])(
    "rejects a retired %s",
    async (type) => {
      expect(await runPolicy(policy, { type, name: "team", props: { isRetired: true } })).toEqual({
        kind: "violation",
        messages: ['"team" is retired.'],
      });
    },
  );

  it("reports what is UNKNOWN as not checked", async () => {
    expect(await runPolicy(policy, tag({ isRetired: UNKNOWN }))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `isRetired` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" })).toEqual({
      kind: "not-applicable",
      reason: "Only tags and their namespace are looked at.",
    });
  });
});
