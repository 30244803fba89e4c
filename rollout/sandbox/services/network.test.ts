import { beforeEach, describe, expect, it } from "vitest";
import type { Body } from "../body.ts";
import { ServiceCalls } from "../testing/service-calls.ts";

const CORE = "iaas.us-chicago-1.oraclecloud.com/20160918";
const ENDPOINTS = "generativeai.us-chicago-1.oci.oraclecloud.com/20231130/generativeAiPrivateEndpoints";
const WRONG = "400 InvalidParameter";
const USED = "409 Conflict";
const UNKNOWN = "404 NotAuthorizedOrNotFound";

let oci: ServiceCalls;
let vcnId: string;
beforeEach(async () => {
  oci = new ServiceCalls();
  vcnId = await oci.create(`${CORE}/vcns`, { displayName: "net", cidrBlocks: ["10.0.0.0/16"] });
});

const make = (path: string, fields: Body = {}) => oci.create(`${CORE}/${path}`, { vcnId, ...fields });
const refused = (path: string, fields: Body = {}) =>
  oci.outcome("POST", `${CORE}/${path}`, { vcnId, ...fields });
const remove = (path: string, id: string) => oci.outcome("DELETE", `${CORE}/${path}/${id}`);
const subnet = (fields: Body = {}) => make("subnets", { cidrBlock: "10.0.1.0/24", ...fields });
const leadTo = (networkEntityId: string) =>
  make("routeTables", { routeRules: [{ destination: "10.9.0.0/16", networkEntityId }] });

describe("VCN", () => {
  it.each([
    ["subnets", { cidrBlock: "10.0.1.0/24" }, USED],
    ["networkSecurityGroups", {}, USED],
    ["routeTables", {}, USED],
    ["securityLists", {}, USED],
    ["serviceGateways", {}, "409 IncorrectState"],
    ["localPeeringGateways", {}, "409 IncorrectState"],
  ])("refuses to delete a VCN with one of its %s", async (path, fields, outcome) => {
    const id = await make(path, fields);
    expect(await remove("vcns", vcnId)).toBe(outcome);
    expect(await remove(path, id)).toBe("204");
    expect(await remove("vcns", vcnId)).toBe("204");
  });

  it("refuses to delete a VCN that is attached to a gateway", async () => {
    const drgId = await make("drgs");
    const id = await make("drgAttachments", { drgId, networkDetails: { type: "VCN", id: vcnId } });
    expect(await remove("vcns", vcnId)).toBe("409 IncorrectState");
    expect(await remove("drgAttachments", id)).toBe("204");
    expect(await remove("vcns", vcnId)).toBe("204");
  });

  it.each(["10.0.0.0/8", "10.0.0.0/31", "10.0.0/16", "ten"])(
    "refuses a VCN of the block %s",
    async (block) => {
      expect(await refused("vcns", { cidrBlocks: [block] })).toBe(WRONG);
    },
  );

  it("refuses a VCN whose blocks overlap each other", async () => {
    expect(await refused("vcns", { cidrBlocks: ["10.2.0.0/16", "10.2.1.0/24"] })).toBe(WRONG);
    expect(await refused("vcns", { cidrBlocks: ["10.2.0.0/16", "10.3.1.0/24"] })).toBe("200");
  });

  it.each(["1net", "net-1", "abcdefghijklmnop"])("refuses the DNS label %s", async (dnsLabel) => {
    expect(await refused("vcns", { cidrBlocks: ["10.2.0.0/16"], dnsLabel })).toBe(WRONG);
    expect(await refused("subnets", { cidrBlock: "10.0.1.0/24", dnsLabel })).toBe(WRONG);
  });
});

describe("subnet", () => {
  it("refuses a subnet outside its VCN's blocks", async () => {
    expect(await refused("subnets", { cidrBlock: "10.1.0.0/24" })).toBe(WRONG);
    expect(await refused("subnets", { cidrBlock: "10.0.0.0/31" })).toBe(WRONG);
  });

  it("refuses a subnet that overlaps another of its VCN, and takes one of another VCN", async () => {
    await subnet();
    expect(await refused("subnets", { cidrBlock: "10.0.1.128/25" })).toBe(WRONG);
    const other = await oci.create(`${CORE}/vcns`, { cidrBlocks: ["10.0.0.0/16"] });
    expect(await refused("subnets", { vcnId: other, cidrBlock: "10.0.1.0/24" })).toBe("200");
  });

  it("refuses a DNS label that another subnet of the VCN has", async () => {
    await subnet({ dnsLabel: "private" });
    expect(await refused("subnets", { cidrBlock: "10.0.2.0/24", dnsLabel: "private" })).toBe(USED);
  });

  it("refuses a VCN, a route table or a security list that is not there", async () => {
    const cidrBlock = "10.0.1.0/24";
    await oci.outcome("DELETE", `${CORE}/vcns/${await oci.create(`${CORE}/vcns`, { displayName: "gone" })}`);
    expect(await refused("subnets", { cidrBlock, vcnId: "no OCID" })).toBe(UNKNOWN);
    expect(await refused("subnets", { cidrBlock, routeTableId: "ocid1.routetable.oc1..x" })).toBe(UNKNOWN);
    expect(await refused("subnets", { cidrBlock, securityListIds: ["ocid1.securitylist.oc1..x"] })).toBe(
      UNKNOWN,
    );
  });

  it("refuses a VCN that is deleted, and takes one that was there before the sandbox", async () => {
    await remove("vcns", vcnId);
    expect(await refused("subnets", { cidrBlock: "10.0.1.0/24" })).toBe(UNKNOWN);
    expect(await refused("subnets", { cidrBlock: "10.0.1.0/24", vcnId: "ocid1.vcn.oc1..earlier" })).toBe(
      "200",
    );
  });

  it("refuses to delete a subnet and a security group that a private endpoint is in", async () => {
    const subnetId = await subnet();
    const nsg = await make("networkSecurityGroups");
    const endpoint = await oci.create(ENDPOINTS, { subnetId, nsgIds: [nsg], dnsPrefix: "team" });
    expect(await remove("subnets", subnetId)).toBe(USED);
    expect(await remove("networkSecurityGroups", nsg)).toBe(USED);
    await oci.call("DELETE", `${ENDPOINTS}/${endpoint}`);
    expect(await remove("subnets", subnetId)).toBe("204");
    expect(await remove("networkSecurityGroups", nsg)).toBe("204");
  });
});

describe("what subnets use", () => {
  it("refuses to delete a route table and a security list of a subnet", async () => {
    const [routeTableId, list] = [await make("routeTables"), await make("securityLists")];
    const id = await subnet({ routeTableId, securityListIds: [list] });
    expect(await remove("routeTables", routeTableId)).toBe(USED);
    expect(await remove("securityLists", list)).toBe(USED);
    await remove("subnets", id);
    expect(await remove("routeTables", routeTableId)).toBe("204");
    expect(await remove("securityLists", list)).toBe("204");
  });

  it("refuses to delete a VCN's default route table and security list", async () => {
    const { body } = await oci.call("GET", `${CORE}/vcns/${vcnId}`);
    expect(await remove("routeTables", String(body["defaultRouteTableId"]))).toBe("409 IncorrectState");
    expect(await remove("securityLists", String(body["defaultSecurityListId"]))).toBe("409 IncorrectState");
  });

  it("refuses more than 200 rules of a security list in one direction", async () => {
    const rules = Array.from({ length: 201 }, () => ({ protocol: "6", source: "10.0.0.0/16" }));
    expect(await refused("securityLists", { ingressSecurityRules: rules })).toBe("400 LimitExceeded");
    expect(await refused("securityLists", { ingressSecurityRules: rules.slice(1) })).toBe("200");
  });

  it("refuses more than 25 rules of a security group at once, and a 121st", async () => {
    const url = `${CORE}/networkSecurityGroups/${await make("networkSecurityGroups")}/actions/addSecurityRules`;
    const rules = (length: number) => ({
      securityRules: Array.from({ length }, () => ({ direction: "INGRESS", protocol: "6" })),
    });
    expect(await oci.outcome("POST", url, rules(26))).toBe(WRONG);
    for (let held = 0; held < 120; held += 24) expect(await oci.outcome("POST", url, rules(24))).toBe("200");
    expect(await oci.outcome("POST", url, rules(1))).toBe("400 LimitExceeded");
  });
});

describe("gateways", () => {
  it("refuses a second service gateway of a VCN", async () => {
    await make("serviceGateways");
    expect(await refused("serviceGateways")).toBe(USED);
  });

  it("refuses to delete a service gateway that a route table leads to", async () => {
    const gateway = await make("serviceGateways");
    const table = await leadTo(gateway);
    expect(await remove("serviceGateways", gateway)).toBe(USED);
    await remove("routeTables", table);
    expect(await remove("serviceGateways", gateway)).toBe("204");
  });

  it("refuses to delete a DRG that is attached, or that a route table leads to", async () => {
    const drgId = await make("drgs");
    const attachment = await make("drgAttachments", { drgId, networkDetails: { type: "VCN", id: vcnId } });
    const table = await leadTo(drgId);
    expect(await remove("drgs", drgId)).toBe(USED);
    await remove("drgAttachments", attachment);
    expect(await remove("drgs", drgId)).toBe(USED);
    await remove("routeTables", table);
    expect(await remove("drgs", drgId)).toBe("204");
  });

  it("refuses to attach a VCN twice, and to a DRG that is not there", async () => {
    const [one, two] = [await make("drgs"), await make("drgs")];
    const networkDetails = { type: "VCN", id: vcnId };
    await make("drgAttachments", { drgId: one, networkDetails });
    expect(await refused("drgAttachments", { drgId: two, networkDetails })).toBe(USED);
    await remove("drgs", two);
    expect(await refused("drgAttachments", { drgId: two })).toBe(UNKNOWN);
  });

  it("refuses to delete a DRG's route table and distribution that are in use", async () => {
    const drgId = await make("drgs");
    const distribution = await make("drgRouteDistributions", { drgId });
    const table = await make("drgRouteTables", { drgId, importDrgRouteDistributionId: distribution });
    const attachment = await make("drgAttachments", { drgId, drgRouteTableId: table });
    expect(await remove("drgRouteDistributions", distribution)).toBe(USED);
    expect(await remove("drgRouteTables", table)).toBe(USED);
    await remove("drgAttachments", attachment);
    expect(await remove("drgRouteTables", table)).toBe("204");
    expect(await remove("drgRouteDistributions", distribution)).toBe("204");
  });

  it("refuses to peer VCNs that overlap", async () => {
    const gateway = async (cidrBlock: string) => {
      const other = await oci.create(`${CORE}/vcns`, { cidrBlocks: [cidrBlock] });
      return make("localPeeringGateways", { vcnId: other });
    };
    const own = await make("localPeeringGateways");
    const connect = (peerId: string) =>
      oci.outcome("POST", `${CORE}/localPeeringGateways/${own}/actions/connect`, { peerId });
    expect(await connect(await gateway("10.0.8.0/24"))).toBe(WRONG);
    expect(await connect(await gateway("10.1.0.0/24"))).toBe("204");
  });
});
