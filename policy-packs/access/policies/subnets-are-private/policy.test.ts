import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { subnetsArePrivate as policy } from "./policy.ts";

const subnet = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Core/subnet:Subnet",
  name: "endpoint",
  props,
});
const ADDRESSES = 'Subnet "endpoint" does not prohibit public addresses: prohibitPublicIpOnVnic is not true.';
const CONNECTIONS =
  'Subnet "endpoint" does not prohibit connections from the internet: prohibitInternetIngress is not true.';

describe("subnets-are-private", () => {
  it("accepts a subnet that prohibits both, whatever else is unknown", async () => {
    const props = {
      prohibitPublicIpOnVnic: true,
      prohibitInternetIngress: true,
      vcnId: UNKNOWN,
      routeTableId: UNKNOWN,
    };
    expect(await runPolicy(policy, subnet(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["public addresses", { prohibitPublicIpOnVnic: false, prohibitInternetIngress: true }, [ADDRESSES]],
    [
      "connections from the internet",
      { prohibitPublicIpOnVnic: true, prohibitInternetIngress: false },
      [CONNECTIONS],
    ],
    ["one prohibition without the other", { prohibitPublicIpOnVnic: true }, [CONNECTIONS]],
    [
      "a prohibition that is null",
      { prohibitPublicIpOnVnic: null, prohibitInternetIngress: true },
      [ADDRESSES],
    ],
    ["a subnet that prohibits nothing", {}, [ADDRESSES, CONNECTIONS]],
  ])("rejects %s", async (_label, props, messages) => {
    expect(await runPolicy(policy, subnet(props))).toEqual({ kind: "violation", messages });
  });

  it("reports a prohibition that is unknown before creation as not checked", async () => {
    const props = { prohibitPublicIpOnVnic: UNKNOWN, prohibitInternetIngress: true };
    expect(await runPolicy(policy, subnet(props))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `prohibitPublicIpOnVnic` before it is created.",
    });
  });

  it("does not let an unknown prohibition hide that the other is missing", async () => {
    expect(await runPolicy(policy, subnet({ prohibitPublicIpOnVnic: UNKNOWN }))).toEqual({
      kind: "violation",
      messages: [CONNECTIONS],
      unseen: "Could not see `prohibitPublicIpOnVnic` before it is created.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Core/subnet:Subnet'",
    });
  });
});
