import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { dynamicGroupsNameCompartmentAndKind as policy } from "./policy.ts";

const type = "oci:Identity/dynamicGroup:DynamicGroup";
const group = (matchingRule: unknown, stack = "payments-dev") => ({
  stack,
  type,
  name: "apps",
  props: { matchingRule },
});
const KIND = "resource.type = 'fnfunc'";
const PLACE = "resource.compartment.id = 'ocid1.compartment.oc1..a'";
const SERVICE = "tag.Rollout.Service.value = 'summaries'";
const missing = (what: string) => `The rule of "apps" ${what} in every alternative.`;

describe("dynamic-groups-name-compartment-and-kind", () => {
  it.each([
    ["all three", `ALL {${KIND}, ${PLACE}, ${SERVICE}}`, "payments-dev"],
    ["instances, which are a kind", `ALL {instance.compartment.id = 'ocid1.c', ${SERVICE}}`, "payments-dev"],
    ["one resource by id", `ALL {resource.id = 'ocid1.fnfunc.oc1..a', ${SERVICE}}`, "payments-dev"],
    ["deployers without a service", `ALL {${KIND}, ${PLACE}}`, "tenancy"],
  ])("accepts %s", async (_label, rule, stack) => {
    expect(await runPolicy(policy, group(rule, stack))).toEqual({ kind: "pass" });
  });

  it.each([
    ["no compartment", `ALL {${KIND}, ${SERVICE}}`, ["does not name a compartment"]],
    ["no kind", `ALL {${PLACE}, ${SERVICE}}`, ["does not name a kind of resource"]],
    ["no service", `ALL {${KIND}, ${PLACE}}`, ["does not compare tag.rollout.service.value"]],
    [
      "one alternative that is open",
      `ANY {ALL {${KIND}, ${PLACE}, ${SERVICE}}, ${KIND}}`,
      ["does not name a compartment", "does not compare tag.rollout.service.value"],
    ],
    [
      "what is excluded, not named",
      `ALL {${KIND}, resource.compartment.id != 'ocid1.c', ${SERVICE}}`,
      ["does not name a compartment"],
    ],
  ])("rejects %s", async (_label, rule, faults) => {
    expect(await runPolicy(policy, group(rule))).toEqual({
      kind: "violation",
      messages: faults.map(missing),
    });
  });

  it.each([["not a rule"], [""], [null]])("rejects %s, which is not readable", async (rule) => {
    expect(await runPolicy(policy, group(rule))).toMatchObject({
      kind: "violation",
      messages: [expect.stringContaining('The rule of "apps" is not readable at character')],
    });
  });

  it("reports a rule that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, group(UNKNOWN))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `matchingRule` before it is created.",
    });
  });

  it("does not look at groups of people", async () => {
    expect(await runPolicy(policy, { ...group("x"), type: "oci:Identity/group:Group" })).toEqual({
      kind: "not-applicable",
      reason: "Only dynamic groups have a rule.",
    });
  });
});
