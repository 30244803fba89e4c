import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { defaultSecurityListsAreTakenOver as policy } from "./policy.ts";

const vcn = (name: string): ResourceUnderTest => ({
  type: "oci:Core/vcn:Vcn",
  name,
  props: { compartmentId: UNKNOWN },
});
const list = (name: string, of?: ResourceUnderTest): ResourceUnderTest => ({
  type: "oci:Core/defaultSecurityList:DefaultSecurityList",
  name,
  props: { manageDefaultResourceId: UNKNOWN },
  propertyDependencies: of === undefined ? {} : { manageDefaultResourceId: [urnOf(of)] },
});
const keeps = (...networks: readonly ResourceUnderTest[]) => ({
  kind: "violation",
  messages: networks.map(
    ({ name }) =>
      `Nothing takes over the default security list of network "${name}", which OCI fills with SSH from anywhere.`,
  ),
  on: networks.map(urnOf),
});

describe("default-security-lists-are-taken-over", () => {
  it("accepts lists that come from their networks, while no id is known yet", async () => {
    const [one, other] = [vcn("one"), vcn("other")];
    expect(await runStackPolicy(policy, [one, other, list("a", one), list("b", other)])).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["a network without such a list", []],
    ["a list of unknown origin", [list("a")]],
    ["a list of another network", [list("a", vcn("other"))]],
    [
      "a list that is not the default one",
      [{ ...list("a", vcn("one")), type: "oci:Core/securityList:SecurityList" }],
    ],
    [
      "a list that names the network elsewhere",
      [{ ...list("a"), propertyDependencies: { compartmentId: [urnOf(vcn("one"))] } }],
    ],
  ])("rejects %s", async (_label, lists) => {
    const other = vcn("other");
    expect(await runStackPolicy(policy, [vcn("one"), other, ...lists, list("b", other)])).toEqual(
      keeps(vcn("one")),
    );
  });

  it("blames every network", async () => {
    expect(await runStackPolicy(policy, [vcn("one"), vcn("other")])).toEqual(keeps(vcn("one"), vcn("other")));
  });

  it("does not apply to a stack that uses a network which exists already", async () => {
    const group = {
      type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
      props: { vcnId: "ocid1.vcn.oc1..x" },
    };
    expect(await runStackPolicy(policy, [group])).toEqual({
      kind: "not-applicable",
      reason: "The stack creates no network.",
    });
  });
});
