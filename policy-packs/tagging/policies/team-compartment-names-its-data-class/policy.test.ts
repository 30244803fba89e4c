import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { teamCompartmentNamesItsDataClass as policy } from "./policy.ts";

const compartment = (props: Readonly<Record<string, unknown>>, stack = "payments-dev") => ({
  stack,
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props,
});

describe("team-compartment-names-its-data-class", () => {
  it("accepts a compartment that names its data class, whatever else is unknown", async () => {
    const definedTags = { "Rollout.DataClass": "internal", "Rollout.Owner": UNKNOWN };
    expect(await runPolicy(policy, compartment({ compartmentId: UNKNOWN, definedTags }))).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["a blank class", { definedTags: { "Rollout.DataClass": "  " } }],
    ["an empty class", { definedTags: { "Rollout.DataClass": "" } }],
    ["other tags only", { definedTags: { "Rollout.Team": "payments" } }],
    ["a class in free-form tags", { freeformTags: { DataClass: "internal" } }],
    ["no tags", {}],
  ])("rejects %s", async (_label, props) => {
    expect(await runPolicy(policy, compartment(props))).toEqual({
      kind: "violation",
      messages: ['Compartment "payments" does not carry Rollout.DataClass.'],
    });
  });

  it.each([
    ["a class", { definedTags: { "Rollout.DataClass": UNKNOWN } }, "definedTags.Rollout.DataClass"],
    ["tags", { definedTags: UNKNOWN }, "definedTags"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, compartment(props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it.each(["tenancy", "shared-dev", "sandbox"])("does not apply to stack %s", async (stack) => {
    expect(await runPolicy(policy, compartment({}, stack))).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no team.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:ObjectStorage/bucket:Bucket" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/compartment:Compartment'",
    });
  });
});
