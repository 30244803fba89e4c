import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { securityGroupSourcesArePrivate as policy } from "./policy.ts";

const rule = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name: "endpoint-https",
  props: { direction: "INGRESS", protocol: "6", ...props },
});
const letsIn = (what: string) =>
  `Rule "endpoint-https" lets in ${what}, which is no private block of /16 or smaller.`;

describe("security-group-sources-are-private", () => {
  it.each([
    [
      "a private block",
      { source: "10.41.0.0/26", sourceType: "CIDR_BLOCK", networkSecurityGroupId: UNKNOWN },
    ],
    ["a block of no stated type", { source: "10.41.0.0/26" }],
    ["a security group that is not known yet", { source: UNKNOWN, sourceType: "NETWORK_SECURITY_GROUP" }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, rule(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["anywhere", { source: "0.0.0.0/0", sourceType: "CIDR_BLOCK" }, letsIn("0.0.0.0/0")],
    ["anywhere in IPv6", { source: "::/0" }, letsIn("::/0")],
    ["a block of the internet", { source: "203.0.113.0/24" }, letsIn("203.0.113.0/24")],
    ["every private address", { source: "10.0.0.0/8" }, letsIn("10.0.0.0/8")],
    ["no source", {}, letsIn("everyone")],
    ["an empty source", { source: "" }, letsIn("everyone")],
    ["a direction in other letters", { direction: "ingress", source: "0.0.0.0/0" }, letsIn("0.0.0.0/0")],
    [
      "a service of OCI",
      { source: "all-ord-services-in-oracle-services-network", sourceType: "SERVICE_CIDR_BLOCK" },
      'Rule "endpoint-https" lets in a source of type SERVICE_CIDR_BLOCK, which is no declared application.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await runPolicy(policy, rule(props))).toEqual({ kind: "violation", messages: [message] });
  });

  it.each([
    ["a source", { source: UNKNOWN }, "source"],
    ["a source's type", { source: "10.41.0.0/26", sourceType: UNKNOWN }, "sourceType"],
    ["a direction", { direction: UNKNOWN, source: "10.41.0.0/26" }, "direction"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, rule(props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at what is let out", async () => {
    expect(await runPolicy(policy, rule({ direction: "EGRESS", destination: "0.0.0.0/0" }))).toEqual({
      kind: "not-applicable",
      reason: "The rule lets nothing in.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup" })).toEqual({
      kind: "not-applicable",
      reason:
        "Policy only applies to resources of type 'oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule'",
    });
  });
});
