import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { resolversForwardNothing as policy } from "./policy.ts";

const resolver = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Dns/resolver:Resolver",
  name: "team",
  props,
});

describe("resolvers-forward-nothing", () => {
  it.each([
    ["a resolver that only attaches views", { resolverId: UNKNOWN, attachedViews: [{ viewId: UNKNOWN }] }],
    ["what OCI answers of one", { rules: [], endpoints: [] }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, resolver(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["a rule", { rules: [{ action: "FORWARD", destinationAddresses: ["198.51.100.53"] }] }],
    ["a rule of which everything is unknown", { rules: [UNKNOWN] }],
  ])("rejects a resolver with %s", async (_label, props) => {
    expect(await runPolicy(policy, resolver(props))).toEqual({
      kind: "violation",
      messages: ['Resolver "team" has rules, which hand questions on.'],
    });
  });

  it("reports rules that are unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, resolver({ rules: UNKNOWN }))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `rules` before it is created.",
    });
  });

  it("rejects a resolver's endpoint", async () => {
    const endpoint = {
      type: "oci:Dns/resolverEndpoint:ResolverEndpoint",
      name: "out",
      props: { isForwarding: UNKNOWN },
    };
    expect(await runPolicy(policy, endpoint)).toEqual({
      kind: "violation",
      messages: ['"out" opens a resolver to other name servers.'],
    });
  });

  it("does not look at zones", async () => {
    expect(await runPolicy(policy, { type: "oci:Dns/zone:Zone", props: { rules: ["x"] } })).toEqual({
      kind: "not-applicable",
      reason: "The resource is no resolver.",
    });
  });
});
