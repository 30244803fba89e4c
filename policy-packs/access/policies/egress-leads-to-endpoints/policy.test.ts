import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { egressLeadsToEndpoints as policy } from "./policy.ts";

const facts = { endpointBlock: "10.20.0.0/28" };
const nsg = (name: string): ResourceUnderTest => ({
  type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
  name,
});
const endpoint: ResourceUnderTest = {
  type: "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
  name: "models",
  props: { nsgIds: [UNKNOWN] },
  propertyDependencies: { nsgIds: [urnOf(nsg("endpoint"))] },
};
const rule = (
  props: Readonly<Record<string, unknown>>,
  to?: ResourceUnderTest,
  name = "https",
): ResourceUnderTest => ({
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name,
  props: { direction: "EGRESS", destinationType: "CIDR_BLOCK", ...props },
  propertyDependencies: to === undefined ? {} : { destination: [urnOf(to)] },
});
const toGroup = (to?: ResourceUnderTest) =>
  rule({ destination: UNKNOWN, destinationType: "NETWORK_SECURITY_GROUP" }, to);
const stack = (...rules: readonly ResourceUnderTest[]) => [
  nsg("endpoint"),
  nsg("applications"),
  endpoint,
  ...rules,
];
const blames = (name = "https") => ({
  kind: "violation",
  messages: [`Rule "${name}" lets out to what is no endpoint of models.`],
  on: [urnOf(rule({}, undefined, name))],
});

describe("egress-leads-to-endpoints", () => {
  it.each([
    ["the group of an endpoint, while no id is known yet", toGroup(nsg("endpoint"))],
    ["the subnet of the shared endpoint", rule({ destination: "10.20.0.0/28" })],
    ["a part of it", rule({ destination: "10.20.0.5/32", destinationType: null })],
    [
      "a service, which another policy looks at",
      rule({ destination: "x", destinationType: "SERVICE_CIDR_BLOCK" }),
    ],
    ["nothing, but lets in", rule({ direction: "INGRESS", source: "0.0.0.0/0" })],
  ])("accepts a rule that leads to %s", async (_label, led) => {
    expect(await runStackPolicy(policy, stack(led), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["a group that no endpoint carries", toGroup(nsg("applications"))],
    ["a group of unknown origin", toGroup()],
    ["a group that the endpoint names elsewhere", toGroup(nsg("other"))],
    ["more than the shared endpoint's subnet", rule({ destination: "10.20.0.0/16" })],
    ["another private network", rule({ destination: "10.51.0.0/28" })],
    ["everywhere", rule({ destination: "0.0.0.0/0" })],
    ["everywhere, of no stated type", rule({ destination: "0.0.0.0/0", destinationType: null })],
    ["no destination", rule({})],
    ["everywhere, by a direction in other letters", rule({ direction: "egress", destination: "0.0.0.0/0" })],
  ])("rejects a rule that leads to %s", async (_label, led) => {
    expect(await runStackPolicy(policy, stack(led), facts)).toEqual(blames());
  });

  it("rejects a way to a group where the endpoint carries none", async () => {
    const led = toGroup(nsg("endpoint"));
    expect(
      await runStackPolicy(policy, [nsg("endpoint"), { ...endpoint, propertyDependencies: {} }, led], facts),
    ).toEqual(blames());
  });

  it("rejects every way out where the environment has no endpoint", async () => {
    expect(
      await runStackPolicy(policy, [rule({ destination: "10.20.0.0/28" })], { endpointBlock: "" }),
    ).toEqual(blames());
  });

  it("rejects a stack of which nobody told it where the endpoint lies", async () => {
    expect(await runStackPolicy(policy, stack(rule({ destination: "10.20.0.0/28" })))).toMatchObject({
      kind: "violation",
      messages: [expect.stringMatching(/^What the documents say about endpointBlock was not handed/)],
    });
  });

  it("reports a destination that is unknown before creation as not checked", async () => {
    expect(await runStackPolicy(policy, stack(rule({ destination: UNKNOWN })), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `destination` before it is created.",
    });
  });

  it("does not let an unknown destination hide a rule behind it", async () => {
    const rules = [rule({ destination: UNKNOWN }), rule({ destination: "0.0.0.0/0" }, undefined, "wide")];
    expect(await runStackPolicy(policy, stack(...rules), facts)).toEqual({
      ...blames("wide"),
      unseen: "Could not see `destination` before it is created.",
    });
  });

  it("does not apply to a stack without rules", async () => {
    expect(await runStackPolicy(policy, stack(), facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack holds no rule of a security group.",
    });
  });
});
