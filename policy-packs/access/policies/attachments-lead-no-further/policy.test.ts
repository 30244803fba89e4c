import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { attachmentsLeadNoFurther as policy } from "./policy.ts";

const ATTACHMENT = "oci:Core/drgAttachment:DrgAttachment";
const TABLE = "oci:Core/drgRouteTable:DrgRouteTable";
const PEERING = "oci:Core/localPeeringGateway:LocalPeeringGateway";
const named = (type: string, props: Readonly<Record<string, unknown>>) => ({ type, name: "team", props });
const network = { type: "VCN", id: UNKNOWN };
const NO_TABLE = 'Attachment "team" names no drgRouteTableId, so it gets the table that knows every network.';
const ONWARD = 'Attachment "team" has a route table, which leads through its network.';

describe("attachments-lead-no-further", () => {
  it.each([
    [
      "an attachment with a table that is not known yet",
      ATTACHMENT,
      { drgRouteTableId: UNKNOWN, networkDetails: network },
    ],
    [
      "what OCI answers of one",
      ATTACHMENT,
      {
        drgRouteTableId: "ocid1.drgroutetable.oc1..x",
        routeTableId: "",
        networkDetails: { ...network, routeTableId: null },
      },
    ],
    ["a table that learns nothing", TABLE, { drgId: UNKNOWN, importDrgRouteDistributionId: "" }],
    ["a peering gateway without a table", PEERING, { vcnId: UNKNOWN, peerId: UNKNOWN }],
  ])("accepts %s", async (_label, type, props) => {
    expect(await runPolicy(policy, named(type, props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["an attachment without a table", ATTACHMENT, { networkDetails: network }, [NO_TABLE]],
    ["an attachment with an empty one", ATTACHMENT, { drgRouteTableId: "" }, [NO_TABLE]],
    [
      "an attachment that leads through its network",
      ATTACHMENT,
      { drgRouteTableId: UNKNOWN, networkDetails: { ...network, routeTableId: UNKNOWN } },
      [ONWARD],
    ],
    [
      "one that does by the older property",
      ATTACHMENT,
      { drgRouteTableId: UNKNOWN, routeTableId: "ocid1.routetable.oc1..x" },
      [ONWARD],
    ],
    ["one with both faults", ATTACHMENT, { routeTableId: UNKNOWN }, [NO_TABLE, ONWARD]],
    [
      "a table that learns",
      TABLE,
      { importDrgRouteDistributionId: UNKNOWN },
      ['Route table "team" learns the way to whatever is attached.'],
    ],
    [
      "a peering gateway that leads on",
      PEERING,
      { routeTableId: UNKNOWN },
      ['Peering gateway "team" has a route table, which leads through its network.'],
    ],
  ])("rejects %s", async (_label, type, props, messages) => {
    expect(await runPolicy(policy, named(type, props))).toEqual({ kind: "violation", messages });
  });

  it("reports a network that is unknown as a whole as not checked", async () => {
    expect(
      await runPolicy(policy, named(ATTACHMENT, { drgRouteTableId: UNKNOWN, networkDetails: UNKNOWN })),
    ).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `networkDetails` before it is created.",
    });
  });

  it("does not let an unknown network hide that there is no table", async () => {
    expect(await runPolicy(policy, named(ATTACHMENT, { networkDetails: UNKNOWN }))).toEqual({
      kind: "violation",
      messages: [NO_TABLE],
      unseen: "Could not see `networkDetails` before it is created.",
    });
  });

  it.each(["oci:Core/routeTable:RouteTable", "oci:Core/drg:Drg"])("does not look at %s", async (type) => {
    expect(await runPolicy(policy, named(type, { routeTableId: "x" }))).toEqual({
      kind: "not-applicable",
      reason: "The resource attaches no network.",
    });
  });
});
