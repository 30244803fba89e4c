import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { routersConnectNetworksOnly as policy } from "./policy.ts";

const ATTACHMENT = "oci:Core/drgAttachment:DrgAttachment";
const attachment = (props: Readonly<Record<string, unknown>>, stack = "shared-dev") => ({
  stack,
  type: ATTACHMENT,
  name: "link",
  props,
});

describe("routers-connect-networks-only", () => {
  it.each([
    ["a virtual network, whose id is UNKNOWN", { networkDetails: { type: "VCN", id: UNKNOWN } }],
    ["a virtual network, as it was written once", { vcnId: UNKNOWN }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, attachment(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["a tunnel", { networkDetails: { type: "IPSEC_TUNNEL", id: "x" } }],
    ["another router", { networkDetails: { type: "REMOTE_PEERING_CONNECTION", id: "x" } }],
    ["what does not say", { networkDetails: { id: "x" } }],
    ["nothing", {}],
    ["nothing, as the engine shows it", { networkDetails: null }],
  ])("rejects an attachment of %s", async (_label, props) => {
    expect(await runPolicy(policy, attachment(props))).toEqual({
      kind: "violation",
      messages: ['"link" attaches what is no virtual network.'],
    });
  });

  it.each([
    ["oci:Core/remotePeeringConnection:RemotePeeringConnection", "a remote peering"],
    ["oci:Core/ipsec:Ipsec", "a VPN"],
    ["oci:Core/virtualCircuit:VirtualCircuit", "a virtual circuit"],
    ["oci:Core/crossConnect:CrossConnect", "a cross-connect"],
    ["oci:Core/drgAttachmentManagement:DrgAttachmentManagement", "an attachment that is no network's"],
  ])("rejects %s", async (type, words) => {
    expect(await runPolicy(policy, { type, name: "link" })).toEqual({
      kind: "violation",
      messages: [`"link" is ${words}, over which another environment could be reached.`],
    });
  });

  it("reports a kind of attachment that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, attachment({ networkDetails: { type: UNKNOWN } }))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `networkDetails.type` before it is created.",
    });
  });

  it.each([
    ["a router alone", { type: "oci:Core/drg:Drg" }, "The resource connects no router."],
    ["the tenancy stack", attachment({}, "tenancy"), "The stack belongs to no environment."],
  ])("does not apply to %s", async (_label, resource, reason) => {
    expect(await runPolicy(policy, resource)).toEqual({ kind: "not-applicable", reason });
  });
});
