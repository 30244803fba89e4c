import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, type ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { modelCallsHaveAPrivateWay as policy } from "./policy.ts";

const facts = { endpointBlock: "10.20.0.0/28" };
const CALLS = "allow group payments-prod to use generative-ai-chat in compartment payments";
const policyOf = (...statements: readonly string[]): ResourceUnderTest => ({
  stack: "payments-prod",
  type: "oci:Identity/policy:Policy",
  name: "access",
  props: { statements },
});
const of = (type: string, props: Readonly<Record<string, unknown>> = {}): ResourceUnderTest => ({
  stack: "payments-prod",
  type,
  props,
});
const endpoint = of("oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint");
const attachment = of("oci:Core/drgAttachment:DrgAttachment", { drgId: UNKNOWN });
const peering = of("oci:Core/localPeeringGateway:LocalPeeringGateway", { peerId: UNKNOWN });
const out = (destination: string) =>
  of("oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule", {
    direction: "EGRESS",
    destination,
    destinationType: "CIDR_BLOCK",
  });
const way = out("10.20.0.0/28");
const lacks = (what: string) => ({
  kind: "violation",
  messages: [`The stack grants model calls, but has no private endpoint of its own and ${what}.`],
  on: [""],
});
const UNATTACHED = lacks("attaches no network to the shared one");
const NOTHING_OUT = lacks("lets nothing out to the shared one");
const NO_CALLS = { kind: "not-applicable", reason: "The stack grants no model calls." };

describe("model-calls-have-a-private-way", () => {
  it.each([
    ["an endpoint of the team's own", [endpoint]],
    ["the shared one behind a DRG", [attachment, way]],
    ["the shared one behind a peering gateway", [peering, way]],
    [
      "a way of no stated type",
      [peering, of(way.type, { direction: "EGRESS", destination: "10.20.0.0/28" })],
    ],
  ])("accepts %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, [policyOf(CALLS), ...resources], facts)).toEqual({ kind: "pass" });
  });

  it("accepts an environment that holds an endpoint to share, although it grants no call", async () => {
    expect(await runStackPolicy(policy, [{ ...endpoint, stack: "shared-prod" }], facts)).toEqual({
      kind: "pass",
    });
  });

  it.each([
    ["no way at all", [], UNATTACHED],
    ["a rule out without an attachment", [way], UNATTACHED],
    ["an attachment without a rule out", [attachment], NOTHING_OUT],
    ["a rule out to elsewhere", [attachment, out("10.99.0.0/28")], NOTHING_OUT],
    [
      "a rule in from the endpoint",
      [attachment, { ...way, props: { ...way.props, direction: "INGRESS" } }],
      NOTHING_OUT,
    ],
    [
      "a rule out to a group",
      [
        attachment,
        {
          ...way,
          props: { direction: "EGRESS", destination: UNKNOWN, destinationType: "NETWORK_SECURITY_GROUP" },
        },
      ],
      NOTHING_OUT,
    ],
  ])("rejects calls with %s", async (_label, resources, verdict) => {
    expect(await runStackPolicy(policy, [policyOf(CALLS), ...resources], facts)).toEqual(verdict);
  });

  it.each([
    "allow group payments-prod to manage generative-ai-family in compartment payments",
    "allow group payments-prod to USE Generative-AI-Text-Embedding in compartment payments",
    "allow group payments-prod to manage all-resources in compartment payments",
    "allow group payments-prod to {GENERATIVE_AI_CHAT} in compartment payments",
    "allow group payments-prod to {OBJECT_READ, GENERATIVE_AI_CHAT} in compartment payments",
    "not a statement",
  ])("takes this for a grant of calls: %s", async (statement) => {
    expect(await runStackPolicy(policy, [policyOf(statement)], facts)).toEqual(UNATTACHED);
  });

  it.each([
    "allow group payments-prod to read generative-ai-chat in compartment payments",
    "allow group payments-prod to use generative-ai-project in compartment payments",
    "allow group payments-prod to manage generative-ai-private-endpoint in compartment payments",
    "allow group payments-prod to use buckets in compartment payments",
    "allow group payments-prod to {OBJECT_READ} in compartment payments",
  ])("does not take this for one: %s", async (statement) => {
    expect(await runStackPolicy(policy, [policyOf(statement)], facts)).toEqual(NO_CALLS);
  });

  it("rejects an environment without an endpoint to share", async () => {
    expect(await runStackPolicy(policy, [{ ...attachment, stack: "shared-prod" }], facts)).toEqual({
      kind: "violation",
      messages: ['Environment "prod" has no private endpoint for its teams to share.'],
      on: [""],
    });
  });

  it("rejects a way of which nobody told it where the endpoint lies", async () => {
    expect(await runStackPolicy(policy, [policyOf(CALLS), attachment, way])).toMatchObject({
      kind: "violation",
      messages: [expect.stringMatching(/^What the documents say about endpointBlock was not handed/)],
    });
  });

  it("reports statements that are unknown before creation as not checked", async () => {
    expect(await runStackPolicy(policy, [policyOf(UNKNOWN), endpoint], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements.0` before it is created.",
    });
  });

  it("does not let an unknown statement hide a grant before or behind it", async () => {
    for (const statements of [
      [UNKNOWN, CALLS],
      [CALLS, UNKNOWN],
    ]) {
      expect(await runStackPolicy(policy, [policyOf(...statements)], facts)).toEqual({
        ...UNATTACHED,
        unseen: `Could not see \`statements.${statements.indexOf(UNKNOWN)}\` before it is created.`,
      });
    }
  });

  it("does not let an unknown policy hide another one's grant", async () => {
    const unseen = { ...policyOf(UNKNOWN), name: "unseen" };
    expect(await runStackPolicy(policy, [unseen, policyOf(CALLS)], facts)).toEqual({
      ...UNATTACHED,
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it("does not apply where a policy holds no statements", async () => {
    expect(await runStackPolicy(policy, [{ ...policyOf(), props: {} }], facts)).toEqual(NO_CALLS);
  });

  it("does not apply to a team without any policy", async () => {
    expect(await runStackPolicy(policy, [attachment], facts)).toEqual(NO_CALLS);
  });

  it.each(["tenancy", "sandbox"])("does not apply to stack %s", async (stack) => {
    expect(await runStackPolicy(policy, [{ ...policyOf(CALLS), stack }], facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });
});
