import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { networksUsePrivateAddresses as policy } from "./policy.ts";

const vcn = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Core/vcn:Vcn",
  name: "claims",
  props,
});
const contains = (...blocks: readonly string[]) =>
  blocks.map(
    (block) => `Network "claims" contains ${block}, which is no private IPv4 block of /16 or smaller.`,
  );

describe("networks-use-private-addresses", () => {
  it.each([
    ["a private block", { cidrBlocks: ["10.51.0.0/24"], compartmentId: UNKNOWN }],
    ["several", { cidrBlocks: ["10.51.0.0/24", "172.16.0.0/16", "192.168.1.0/24"] }],
    ["the older, single property", { cidrBlock: "10.51.0.0/24" }],
    [
      "what OCI answers",
      {
        cidrBlock: "10.51.0.0/24",
        cidrBlocks: ["10.51.0.0/24"],
        isIpv6enabled: false,
        ipv6cidrBlocks: [],
        isOracleGuaAllocationEnabled: null,
      },
    ],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, vcn(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["a block of the internet", { cidrBlocks: ["203.0.113.0/24"] }, contains("203.0.113.0/24")],
    [
      "one behind a private one",
      { cidrBlocks: ["10.51.0.0/24", "203.0.113.0/24"] },
      contains("203.0.113.0/24"),
    ],
    ["every private address", { cidrBlocks: ["10.0.0.0/8"] }, contains("10.0.0.0/8")],
    ["the older, single property", { cidrBlock: "0.0.0.0/0" }, contains("0.0.0.0/0")],
    ["IPv6", { cidrBlocks: ["10.51.0.0/24"], isIpv6enabled: true }, ['Network "claims" has IPv6.']],
    ["no block", {}, ['Network "claims" names no block.']],
    ["an empty list", { cidrBlocks: [] }, ['Network "claims" names no block.']],
  ])("rejects %s", async (_label, props, messages) => {
    expect(await runPolicy(policy, vcn(props))).toEqual({ kind: "violation", messages });
  });

  it.each([
    ["a block", { cidrBlocks: [UNKNOWN] }, "cidrBlocks.0"],
    ["the blocks", { cidrBlocks: UNKNOWN }, "cidrBlocks"],
    ["whether there is IPv6", { cidrBlocks: ["10.51.0.0/24"], isIpv6enabled: UNKNOWN }, "isIpv6enabled"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, vcn(props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not let an unknown block hide one behind it, nor IPv6", async () => {
    expect(
      await runPolicy(policy, vcn({ cidrBlocks: [UNKNOWN, "203.0.113.0/24"], isIpv6enabled: true })),
    ).toEqual({
      kind: "violation",
      messages: [...contains("203.0.113.0/24"), 'Network "claims" has IPv6.'],
      unseen: "Could not see `cidrBlocks.0` before it is created.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/subnet:Subnet" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Core/vcn:Vcn'",
    });
  });
});
