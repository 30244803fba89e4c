import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { endpointsStandInOwnNetwork as policy } from "./policy.ts";

const OWN_SUBNET = "ocid1.subnet.oc1.us-chicago-1.dev";
const facts = { ownIds: [OWN_SUBNET] };
const subnet: ResourceUnderTest = {
  type: "oci:Core/subnet:Subnet",
  name: "endpoint",
  props: { id: "ocid1.subnet.oc1.us-chicago-1.made" },
};
const group: ResourceUnderTest = {
  type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
  name: "endpoint-nsg",
};
const endpoint = (subnetId: unknown, nsgIds: unknown, subnets = [subnet]): ResourceUnderTest => ({
  type: "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
  name: "models",
  props: { subnetId, nsgIds },
  propertyDependencies: { subnetId: subnets.map(urnOf), nsgIds: [urnOf(group)] },
});
const blame = (resource: ResourceUnderTest, ...inputs: readonly string[]) => ({
  kind: "violation",
  messages: inputs.map(
    (input) => `"models" names in ${input} what neither its stack makes nor its environment handed to it.`,
  ),
  on: inputs.map(() => urnOf(resource)),
});

describe("endpoints-stand-in-own-network", () => {
  it.each([
    ["what the stack makes", endpoint(UNKNOWN, [UNKNOWN])],
    ["what the stack made", endpoint("ocid1.subnet.oc1.us-chicago-1.made", [UNKNOWN])],
    ["a subnet that the team declares", endpoint(OWN_SUBNET, [UNKNOWN])],
    ["no security group", endpoint(OWN_SUBNET, null)],
  ])("accepts %s", async (_label, resource) => {
    expect(await runStackPolicy(policy, [subnet, group, resource], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["a subnet of another environment", endpoint("ocid1.subnet.oc1.us-chicago-1.prod", []), ["subnetId"]],
    [
      "a stranger among its groups",
      endpoint(UNKNOWN, [UNKNOWN, "ocid1.networksecuritygroup.oc1..prod"]),
      ["nsgIds"],
    ],
    ["both", endpoint("ocid1.subnet.oc1.us-chicago-1.prod", ["x"]), ["subnetId", "nsgIds"]],
  ])("rejects %s", async (_label, resource, inputs) => {
    expect(await runStackPolicy(policy, [subnet, group, resource], facts)).toEqual(
      blame(resource, ...inputs),
    );
  });

  it("reports a subnet that is unknown and not the stack's as not checked, and what is wrong beside it", async () => {
    const unseen = "Could not see `subnetId` before it is created.";
    expect(await runStackPolicy(policy, [group, endpoint(UNKNOWN, [], [])], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: unseen,
    });
    const stray = endpoint(UNKNOWN, ["x"], []);
    expect(await runStackPolicy(policy, [group, stray], facts)).toEqual({
      ...blame(stray, "nsgIds"),
      unseen,
    });
  });

  it.each([
    ["a stack without endpoint", [subnet], "The stack holds no endpoint."],
    [
      "the tenancy stack",
      [{ ...endpoint("x", []), stack: "tenancy" }],
      "The stack belongs to no environment.",
    ],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
