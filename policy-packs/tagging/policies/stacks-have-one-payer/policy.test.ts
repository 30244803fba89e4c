import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { stacksHaveOnePayer as policy } from "./policy.ts";

const tagged = (name: string, costCenter: unknown, owner = "a@example.com"): ResourceUnderTest => ({
  type: "oci:ObjectStorage/bucket:Bucket",
  name,
  props: { definedTags: { "Rollout.CostCenter": costCenter, "Rollout.Owner": owner } },
});
const untagged: ResourceUnderTest = { type: "oci:Budget/rule:Rule", name: "rule" };

describe("stacks-have-one-payer", () => {
  it("accepts one payer and owner, whatever carries no tags", async () => {
    expect(await runStackPolicy(policy, [tagged("a", "CC-1"), untagged, tagged("b", "CC-1")])).toEqual({
      kind: "pass",
    });
  });

  it.each<[string, ResourceUnderTest, string]>([
    [
      "cost center",
      tagged("c", "CC-2"),
      'Rollout.CostCenter of "c" is "CC-2", and "CC-1" elsewhere in the stack.',
    ],
    [
      "owner",
      tagged("c", "CC-1", "b@example.com"),
      'Rollout.Owner of "c" is "b@example.com", and "a@example.com" elsewhere in the stack.',
    ],
  ])("rejects a second %s", async (_label, other, message) => {
    expect(await runStackPolicy(policy, [tagged("a", "CC-1"), other, tagged("b", "CC-1")])).toEqual({
      kind: "violation",
      messages: [message],
      on: [urnOf(other)],
    });
  });

  it("reports an UNKNOWN value as not checked", async () => {
    expect(await runStackPolicy(policy, [tagged("a", "CC-1"), tagged("b", UNKNOWN)])).toMatchObject({
      kind: "unknown-in-preview",
    });
  });

  it("does not apply to a stack without such tags", async () => {
    expect(await runStackPolicy(policy, [untagged])).toEqual({
      kind: "not-applicable",
      reason: "Nothing in the stack says who pays or answers for it.",
    });
  });
});
