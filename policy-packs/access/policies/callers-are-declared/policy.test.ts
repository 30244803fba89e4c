import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { callersAreDeclared as policy } from "./policy.ts";

const facts = { callerBlocks: ["10.20.1.0/24", "10.51.0.0/26"] };
const rule = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
  name: "endpoint-https",
  props: { direction: "INGRESS", sourceType: "CIDR_BLOCK", ...props },
});
const letsIn = (what: string) =>
  `Rule "endpoint-https" lets in ${what}, which the documents declare for no caller.`;

describe("callers-are-declared", () => {
  it.each([
    ["the block of a declared application", { source: "10.51.0.0/26", networkSecurityGroupId: UNKNOWN }],
    ["part of one", { source: "10.51.0.32/27" }],
    ["another declared block", { source: "10.20.1.0/24", sourceType: null }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, rule(props), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["more than a declared application's block", { source: "10.51.0.0/24" }, letsIn("10.51.0.0/24")],
    ["its neighbour", { source: "10.51.0.64/26" }, letsIn("10.51.0.64/26")],
    ["anywhere", { source: "0.0.0.0/0" }, letsIn("0.0.0.0/0")],
    ["no source", {}, letsIn("everyone")],
    [
      "a security group",
      { source: UNKNOWN, sourceType: "NETWORK_SECURITY_GROUP" },
      'Rule "endpoint-https" lets in what is no block of addresses, so nothing says who calls.',
    ],
  ])("rejects %s", async (_label, props, message) => {
    expect(await runPolicy(policy, rule(props), facts)).toEqual({ kind: "violation", messages: [message] });
  });

  it("rejects every caller where none is declared", async () => {
    expect(await runPolicy(policy, rule({ source: "10.51.0.0/26" }), { callerBlocks: [] })).toEqual({
      kind: "violation",
      messages: [letsIn("10.51.0.0/26")],
    });
  });

  it("rejects a caller where nobody told it who is declared", async () => {
    expect(await runPolicy(policy, rule({ source: "10.51.0.0/26" }))).toEqual({
      kind: "violation",
      messages: [expect.stringMatching(/^What the documents say about callerBlocks was not handed/)],
    });
  });

  it.each([
    ["a source", { source: UNKNOWN }, "source"],
    ["a direction", { direction: UNKNOWN, source: "10.51.0.0/26" }, "direction"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, rule(props), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not look at what is let out", async () => {
    expect(await runPolicy(policy, rule({ direction: "EGRESS" }), facts)).toEqual({
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
