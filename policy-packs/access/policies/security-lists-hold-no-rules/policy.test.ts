import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { securityListsHoldNoRules as policy } from "./policy.ts";

const LIST = "oci:Core/securityList:SecurityList";
const DEFAULT_LIST = "oci:Core/defaultSecurityList:DefaultSecurityList";
const ssh = { protocol: "6", source: "0.0.0.0/0", tcpOptions: { min: 22, max: 22 } };
const everything = { protocol: "all", destination: "0.0.0.0/0" };
const lets = (way: string, rules: string) =>
  `Security list "closed" lets ${way} what its ${rules} say; it holds none where it is closed.`;
const IN = lets("in", "ingressSecurityRules");
const OUT = lets("out", "egressSecurityRules");

describe.each([LIST, DEFAULT_LIST])("security-lists-hold-no-rules, %s", (type) => {
  const list = (props: Readonly<Record<string, unknown>>) => ({ type, name: "closed", props });

  it.each([
    ["a list without rules", { vcnId: UNKNOWN, manageDefaultResourceId: UNKNOWN }],
    ["what OCI answers of one", { ingressSecurityRules: [], egressSecurityRules: null }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, list(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["SSH from anywhere", { ingressSecurityRules: [ssh] }, [IN]],
    ["everything out", { egressSecurityRules: [everything] }, [OUT]],
    ["both", { ingressSecurityRules: [ssh], egressSecurityRules: [everything] }, [IN, OUT]],
    ["a rule of which everything is unknown", { ingressSecurityRules: [UNKNOWN] }, [IN]],
  ])("rejects %s", async (_label, props, messages) => {
    expect(await runPolicy(policy, list(props))).toEqual({ kind: "violation", messages });
  });

  it("reports rules that are unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, list({ egressSecurityRules: UNKNOWN }))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `egressSecurityRules` before it is created.",
    });
  });

  it("does not let unknown rules in hide rules out", async () => {
    const props = { ingressSecurityRules: UNKNOWN, egressSecurityRules: [everything] };
    expect(await runPolicy(policy, list(props))).toEqual({
      kind: "violation",
      messages: [OUT],
      unseen: "Could not see `ingressSecurityRules` before it is created.",
    });
  });
});

describe("security-lists-hold-no-rules", () => {
  it("does not look at security groups", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup" })).toEqual({
      kind: "not-applicable",
      reason: "The resource is no security list.",
    });
  });
});
