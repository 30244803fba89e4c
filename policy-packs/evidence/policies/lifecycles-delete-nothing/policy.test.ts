import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { lifecyclesDeleteNothing as policy } from "./policy.ts";

const ask = (
  props: Readonly<Record<string, unknown>>,
  type = "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy",
) => runPolicy(policy, { type, name: "traces-lifecycle", props });

describe("lifecycles-delete-nothing", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a rule that archives", { rules: [{ name: "archive", action: "ARCHIVE" }] }],
    ["no rules", {}],
  ])("accepts %s", async (_label, props) => {
    expect(await ask(props)).toEqual({ kind: "pass" });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a rule that deletes",
      { rules: [{ name: "old", action: "DELETE" }] },
      'Rule "old" of "traces-lifecycle" does DELETE to records.',
    ],
    [
      "a rule that says nothing",
      { rules: [{ name: "old" }] },
      'Rule "old" of "traces-lifecycle" does nobody knows what to records.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await ask(props)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports what is unknown before creation as not checked", async () => {
    expect(await ask({ rules: [{ action: UNKNOWN }] })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `rules.0.action` before it is created.",
    });
  });

  it("does not apply to anything else", async () => {
    expect(await ask({}, "oci:Core/vcn:Vcn")).toEqual({
      kind: "not-applicable",
      reason:
        "Policy only applies to resources of type 'oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy'",
    });
  });
});
