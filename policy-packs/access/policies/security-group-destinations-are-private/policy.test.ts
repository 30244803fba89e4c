import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { securityGroupDestinationsArePrivate as policy } from "./policy.ts";

const rule = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name: "applications-https",
  props: { direction: "EGRESS", protocol: "6", ...props },
});
const letsOut = (what: string) =>
  `Rule "applications-https" lets out to ${what}, which is neither one private network nor Object Storage.`;

describe("security-group-destinations-are-private", () => {
  it.each([
    ["the endpoint's subnet", { destination: "10.20.0.0/28", destinationType: "CIDR_BLOCK" }],
    ["a block of no stated type", { destination: "10.20.0.0/28", destinationType: null }],
    [
      "a security group that is not known yet",
      { destination: UNKNOWN, destinationType: "NETWORK_SECURITY_GROUP" },
    ],
    ["Object Storage", { destination: "oci-ord-objectstorage", destinationType: "SERVICE_CIDR_BLOCK" }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, rule(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["everywhere", { destination: "0.0.0.0/0", destinationType: "CIDR_BLOCK" }, "0.0.0.0/0"],
    ["everywhere in IPv6", { destination: "::/0" }, "::/0"],
    ["every private address", { destination: "10.0.0.0/8" }, "10.0.0.0/8"],
    [
      "every service of OCI",
      { destination: "all-ord-services-in-oracle-services-network", destinationType: "SERVICE_CIDR_BLOCK" },
      "all-ord-services-in-oracle-services-network",
    ],
    ["Object Storage's label as a block", { destination: "oci-ord-objectstorage" }, "oci-ord-objectstorage"],
    ["a type that nobody knows", { destination: "10.20.0.0/28", destinationType: "OTHER" }, "10.20.0.0/28"],
    ["no destination", {}, "everywhere"],
    ["a direction in other letters", { direction: "egress", destination: "0.0.0.0/0" }, "0.0.0.0/0"],
  ])("rejects %s", async (_label, props, what) => {
    expect(await runPolicy(policy, rule(props))).toEqual({ kind: "violation", messages: [letsOut(what)] });
  });

  it.each([
    ["a destination", { destination: UNKNOWN, destinationType: "CIDR_BLOCK" }, "destination"],
    ["a destination's type", { destination: "10.20.0.0/28", destinationType: UNKNOWN }, "destinationType"],
    ["a direction", { direction: UNKNOWN, destination: "10.20.0.0/28" }, "direction"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, rule(props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at what is let in", async () => {
    expect(await runPolicy(policy, rule({ direction: "INGRESS", source: "0.0.0.0/0" }))).toEqual({
      kind: "not-applicable",
      reason: "The rule lets nothing out.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/routeTable:RouteTable" })).toEqual({
      kind: "not-applicable",
      reason:
        "Policy only applies to resources of type 'oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule'",
    });
  });
});
