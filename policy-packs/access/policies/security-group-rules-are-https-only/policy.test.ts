import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { securityGroupRulesAreHttpsOnly as policy } from "./policy.ts";

const HTTPS = { destinationPortRange: { min: 443, max: 443 } };
const rule = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name: "endpoint-https",
  props,
});
const opens = (what: string) => `Rule "endpoint-https" opens ${what}; allowed is 443.`;
const allows = (protocol: string) =>
  `Rule "endpoint-https" allows protocol ${protocol}; allowed is 6, which is TCP.`;
const ports = (min: unknown, max: unknown) => ({
  protocol: "6",
  tcpOptions: { destinationPortRange: { min, max } },
});

describe("security-group-rules-are-https-only", () => {
  it.each([
    ["HTTPS in", { direction: "INGRESS", source: "10.20.1.0/24", protocol: "6", tcpOptions: HTTPS }],
    [
      "HTTPS out to a group that is not known yet",
      { direction: "EGRESS", destination: UNKNOWN, protocol: "6", tcpOptions: HTTPS },
    ],
    [
      "what OCI answers",
      { protocol: "6", tcpOptions: { ...HTTPS, sourcePortRange: null }, udpOptions: null, icmpOptions: null },
    ],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, rule(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["SSH", ports(22, 22), [opens("ports 22 to 22")]],
    ["RDP", ports(3389, 3389), [opens("ports 3389 to 3389")]],
    ["a range that holds 443", ports(1, 443), [opens("ports 1 to 443")]],
    ["a range from 443", ports(443, 65535), [opens("ports 443 to 65535")]],
    ["no port", { protocol: "6" }, [opens("every port")]],
    ["options without a port", { protocol: "6", tcpOptions: null }, [opens("every port")]],
    [
      "a source's port only",
      { protocol: "6", tcpOptions: { sourcePortRange: { min: 443, max: 443 } } },
      [opens("every port")],
    ],
    ["UDP", { protocol: "17", udpOptions: HTTPS }, [allows("17"), opens("every port")]],
    ["every protocol", { protocol: "all" }, [allows("all"), opens("every port")]],
    ["another protocol with TCP's options", { protocol: "1", tcpOptions: HTTPS }, [allows("1")]],
  ])("rejects %s", async (_label, props, messages) => {
    expect(await runPolicy(policy, rule(props))).toEqual({ kind: "violation", messages });
  });

  it.each([
    ["a protocol", { protocol: UNKNOWN, tcpOptions: HTTPS }, "protocol"],
    ["ports", { protocol: "6", tcpOptions: UNKNOWN }, "tcpOptions"],
    ["a port", ports(UNKNOWN, 443), "tcpOptions.destinationPortRange.min"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, rule(props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not let an unknown protocol hide a port", async () => {
    expect(await runPolicy(policy, rule({ ...ports(22, 22), protocol: UNKNOWN }))).toEqual({
      kind: "violation",
      messages: [opens("ports 22 to 22")],
      unseen: "Could not see `protocol` before it is created.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/securityList:SecurityList" })).toEqual({
      kind: "not-applicable",
      reason:
        "Policy only applies to resources of type 'oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule'",
    });
  });
});
