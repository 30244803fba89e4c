import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { dynamicGroupsMatchOwnCompartments as policy } from "./policy.ts";

const OWN = "ocid1.compartment.oc1..dev";
const facts = { ownIds: [OWN] };
const group = (matchingRule: unknown, name = "applications"): ResourceUnderTest => ({
  type: "oci:Identity/dynamicGroup:DynamicGroup",
  name,
  props: { matchingRule },
});
const compartment: ResourceUnderTest = {
  type: "oci:Identity/compartment:Compartment",
  name: "payments",
  props: { id: "ocid1.compartment.oc1..made" },
};
const blame = (resource: ResourceUnderTest, ...faults: readonly string[]) => ({
  kind: "violation",
  messages: faults.map((fault) => `The matching rule of "${resource.name}" ${fault}.`),
  on: faults.map(() => urnOf(resource)),
});
const WIDE =
  "takes in resources outside the compartments of its environment: compare the compartment's id in every alternative";

describe("dynamic-groups-match-own-compartments", () => {
  it.each([
    ["one compartment", `instance.compartment.id = '${OWN}'`],
    [
      "alternatives that are all bound",
      `ANY {ALL {resource.type = 'fnfunc', resource.compartment.id = '${OWN}'}, instance.compartment.id = '${OWN}'}`,
    ],
    ["a compartment that the stack made", "instance.compartment.id = 'ocid1.compartment.oc1..made'"],
    [
      "its own environment's tag beside the compartment",
      `ALL {instance.compartment.id = '${OWN}', tag.Rollout.Environment.value = 'dev'}`,
    ],
  ])("accepts %s", async (_label, rule) => {
    expect(await runStackPolicy(policy, [compartment, group(rule)], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["another compartment", "instance.compartment.id = 'ocid1.compartment.oc1..prod'", [WIDE]],
    ["no compartment", "resource.type = 'fnfunc'", [WIDE]],
    ["every other compartment", `instance.compartment.id != '${OWN}'`, [WIDE]],
    ["one alternative without", `ANY {instance.compartment.id = '${OWN}', resource.type = 'fnfunc'}`, [WIDE]],
    [
      "one stranger among alternatives",
      `ANY {instance.compartment.id = '${OWN}', instance.compartment.id = 'x'}`,
      [WIDE],
    ],
    [
      "another environment's tag",
      `ALL {instance.compartment.id = '${OWN}', tag.Rollout.Environment.value = 'prod'}`,
      ['names an environment other than "dev"'],
    ],
    [
      "what it cannot read",
      "instance.compartment.id",
      ['is not readable at character 24: expected "=", "!=", "in"'],
    ],
  ])("rejects %s", async (_label, rule, faults) => {
    const resource = group(rule);
    expect(await runStackPolicy(policy, [compartment, resource], facts)).toEqual(blame(resource, ...faults));
  });

  it("rejects a group without a rule", async () => {
    const resource = { ...group(""), props: {} };
    expect(await runStackPolicy(policy, [resource], facts)).toEqual(blame(resource, "is missing"));
  });

  it("reports a rule that is unknown before creation as not checked, after what it found", async () => {
    const wide = group("resource.type = 'fnfunc'", "wide");
    expect(await runStackPolicy(policy, [group(UNKNOWN)], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `matchingRule` before it is created.",
    });
    expect(await runStackPolicy(policy, [group(UNKNOWN), wide], facts)).toEqual({
      ...blame(wide, WIDE),
      unseen: "Could not see `matchingRule` before it is created.",
    });
  });

  it("is a violation where nobody told which ids are the stack's own", async () => {
    expect(await runStackPolicy(policy, [group("resource.type = 'x'")])).toMatchObject({ kind: "violation" });
  });

  it.each([
    ["a stack without dynamic groups", [compartment], "The stack holds no dynamic group."],
    [
      "the tenancy stack",
      [{ ...group("resource.type = 'x'"), stack: "tenancy" }],
      "The stack belongs to no environment.",
    ],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
