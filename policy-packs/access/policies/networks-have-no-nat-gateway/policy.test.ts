import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { networksHaveNoNatGateway as policy } from "./policy.ts";

const type = "oci:Core/natGateway:NatGateway";

describe("networks-have-no-nat-gateway", () => {
  it.each([
    "oci:Core/vcn:Vcn",
    "oci:Core/drg:Drg",
    "oci:Core/serviceGateway:ServiceGateway",
    "oci:Core/localPeeringGateway:LocalPeeringGateway",
    "oci:Core/internetGateway:InternetGateway",
  ])("accepts %s", async (other) => {
    expect(await runPolicy(policy, { type: other, props: { vcnId: UNKNOWN } })).toEqual({ kind: "pass" });
  });

  it.each([
    ["one whose network is not known yet", { vcnId: UNKNOWN }],
    ["one of which everything is unknown", { vcnId: UNKNOWN, blockTraffic: UNKNOWN }],
    ["one that is closed for now", { vcnId: "ocid1.vcn.oc1..x", blockTraffic: true }],
    ["one without properties", {}],
  ])("rejects %s", async (_label, props) => {
    expect(await runPolicy(policy, { type, name: "way-out", props })).toEqual({
      kind: "violation",
      messages: ['"way-out" lets its network out to the internet.'],
    });
  });

  it.each([
    "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
    "oci:Core/subnet:Subnet",
    "oci:Budget/budget:Budget",
  ])("does not pass for %s, which shows nothing of its network's gateways", async (other) => {
    expect(await runPolicy(policy, { type: other })).toEqual({
      kind: "not-applicable",
      reason: "The resource is neither a network nor a gateway.",
    });
  });
});
