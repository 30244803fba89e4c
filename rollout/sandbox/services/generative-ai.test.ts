import { beforeEach, expect, it } from "vitest";
import { ServiceCalls } from "../testing/service-calls.ts";

const MODELS = "generativeai.us-chicago-1.oci.oraclecloud.com/20231130";
const ENDPOINTS = `${MODELS}/generativeAiPrivateEndpoints`;
const CORE = "iaas.us-chicago-1.oraclecloud.com/20160918";
const WRONG = "400 InvalidParameter";
const UNKNOWN = "404 NotAuthorizedOrNotFound";

let oci: ServiceCalls;
let subnetId: string;
beforeEach(async () => {
  oci = new ServiceCalls();
  const vcnId = await oci.create(`${CORE}/vcns`, { cidrBlocks: ["10.0.0.0/16"] });
  subnetId = await oci.create(`${CORE}/subnets`, { vcnId, cidrBlock: "10.0.1.0/24" });
});

it("refuses a sixth private endpoint of the tenancy, in whichever compartment, and still changes the five", async () => {
  const ids: string[] = [];
  for (let at = 1; at <= 5; at += 1) {
    ids.push(await oci.create(ENDPOINTS, { compartmentId: `c${at}`, subnetId, dnsPrefix: `team${at}` }));
  }
  const sixth = { compartmentId: "c6", subnetId, dnsPrefix: "team6" };
  expect(await oci.outcome("POST", ENDPOINTS, sixth)).toBe("400 LimitExceeded");
  expect(await oci.outcome("PUT", `${ENDPOINTS}/${ids[0]}`, { displayName: "other" })).toBe("200");
  await oci.call("DELETE", `${ENDPOINTS}/${ids[0]}`);
  expect(await oci.outcome("POST", ENDPOINTS, sixth)).toBe("200");
});

it("refuses a DNS prefix that another private endpoint has", async () => {
  await oci.create(ENDPOINTS, { subnetId, dnsPrefix: "team" });
  expect(await oci.outcome("POST", ENDPOINTS, { subnetId, dnsPrefix: "team" })).toBe("409 Conflict");
});

it.each(["-team", "team.", "a b", "a".repeat(64)])('refuses the DNS prefix "%s"', async (dnsPrefix) => {
  expect(await oci.outcome("POST", ENDPOINTS, { subnetId, dnsPrefix })).toBe(WRONG);
});

it("refuses a private endpoint in a subnet or a security group that is not there", async () => {
  expect(await oci.outcome("POST", ENDPOINTS, { subnetId: "no OCID", dnsPrefix: "team" })).toBe(UNKNOWN);
  const nsgIds = ["ocid1.networksecuritygroup.oc1..x"];
  expect(await oci.outcome("POST", ENDPOINTS, { subnetId, nsgIds, dnsPrefix: "team" })).toBe(UNKNOWN);
  await oci.call("DELETE", `${CORE}/subnets/${subnetId}`);
  expect(await oci.outcome("POST", ENDPOINTS, { subnetId, dnsPrefix: "team" })).toBe(UNKNOWN);
});

it("answers whether an endpoint lets on-demand models be called", async () => {
  const sent = { subnetId, dnsPrefix: "team", isAllowOnDemand: true };
  const id = await oci.create(ENDPOINTS, sent);
  expect((await oci.call("GET", `${ENDPOINTS}/${id}`)).body).toMatchObject(sent);
});

it.each(["1team", "a b", "", "a".repeat(256)])('refuses a project of the name "%s"', async (displayName) => {
  expect(await oci.outcome("POST", `${MODELS}/generativeAiProjects`, { displayName })).toBe(WRONG);
});
