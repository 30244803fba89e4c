import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { attachmentsJoinOwnNetworks as policy } from "./policy.ts";

const facts = { ownIds: ["drg-of-dev", "table-of-dev", "peer-of-dev", "view-of-dev"] };
const network: ResourceUnderTest = { type: "oci:Core/vcn:Vcn", name: "network", props: { id: "made" } };
const made = (
  type: string,
  props: Readonly<Record<string, unknown>>,
  input = "vcnId",
): ResourceUnderTest => ({
  type,
  name: "joint",
  props,
  propertyDependencies: { [input]: [urnOf(network)] },
});
const attachment = (props: Readonly<Record<string, unknown>>) =>
  made(
    "oci:Core/drgAttachment:DrgAttachment",
    {
      drgId: "drg-of-dev",
      drgRouteTableId: "table-of-dev",
      networkDetails: { type: "VCN", id: UNKNOWN },
      ...props,
    },
    "networkDetails",
  );
const peering = (peerId: unknown) =>
  made("oci:Core/localPeeringGateway:LocalPeeringGateway", { vcnId: UNKNOWN, peerId });
const resolver = (attachedViews: unknown) => made("oci:Dns/resolver:Resolver", { attachedViews });
const blame = (resource: ResourceUnderTest, input: string) => ({
  kind: "violation",
  messages: [`"joint" names in ${input} what neither its stack makes nor its environment handed to it.`],
  on: [urnOf(resource)],
});

describe("attachments-join-own-networks", () => {
  it.each([
    ["an attachment to the environment's router", attachment({})],
    ["an attachment of a network that is there", attachment({ networkDetails: { type: "VCN", id: "made" } })],
    ["a peering with the environment's", peering("peer-of-dev")],
    ["a peering that nobody took up yet", peering("")],
    ["a resolver of the environment's names", resolver([{ viewId: "view-of-dev" }])],
    ["a resolver without views", resolver(null)],
  ])("accepts %s", async (_label, resource) => {
    expect(await runStackPolicy(policy, [network, resource], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["another router", attachment({ drgId: "drg-of-prod" }), "drgId"],
    ["another router's table", attachment({ drgRouteTableId: "table-of-prod" }), "drgRouteTableId"],
    ["another network", attachment({ networkDetails: { type: "VCN", id: "prod" } }), "networkDetails"],
    ["another network, as it was written once", attachment({ vcnId: "prod" }), "vcnId"],
    ["a peering with another environment", peering("peer-of-prod"), "peerId"],
    [
      "another environment's names",
      resolver([{ viewId: "view-of-dev" }, { viewId: "view-of-prod" }]),
      "attachedViews",
    ],
  ])("rejects %s", async (_label, resource, input) => {
    expect(await runStackPolicy(policy, [network, resource], facts)).toEqual(blame(resource, input));
  });

  it.each([
    ["a router", attachment({ drgId: UNKNOWN }), "drgId"],
    ["a view", resolver([{ viewId: UNKNOWN }]), "attachedViews.0.viewId"],
    ["all views", resolver(UNKNOWN), "attachedViews"],
  ])("reports %s that is unknown before it is handed over as not checked", async (_label, resource, path) => {
    expect(await runStackPolicy(policy, [network, resource], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it.each([
    ["a network alone", [network], "The stack attaches no network to another."],
    ["the tenancy stack", [{ ...peering("x"), stack: "tenancy" }], "The stack belongs to no environment."],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
