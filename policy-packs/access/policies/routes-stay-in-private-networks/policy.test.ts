import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { routesStayInPrivateNetworks as policy } from "./policy.ts";

const leads = (what: string) =>
  `"routes" leads to ${what}, which is neither one private network nor Object Storage.`;
const PRIVATE = { destination: "10.20.0.0/28", destinationType: "CIDR_BLOCK", networkEntityId: UNKNOWN };
const STORAGE = {
  destination: "oci-ord-objectstorage",
  destinationType: "SERVICE_CIDR_BLOCK",
  networkEntityId: UNKNOWN,
};

describe.each(["oci:Core/routeTable:RouteTable", "oci:Core/defaultRouteTable:DefaultRouteTable"])(
  "routes-stay-in-private-networks, %s",
  (type) => {
    const table = (...routeRules: readonly unknown[]) => ({ type, name: "routes", props: { routeRules } });

    it.each([
      [
        "routes to a private network and to Object Storage, by gateways that are not known yet",
        [PRIVATE, STORAGE],
      ],
      ["the older name of a destination", [{ cidrBlock: "10.20.0.0/28", networkEntityId: UNKNOWN }]],
      ["what OCI answers", [{ ...PRIVATE, cidrBlock: "", routeType: "STATIC" }]],
      ["an empty table", []],
    ])("accepts %s", async (_label, routes) => {
      expect(await runPolicy(policy, table(...routes))).toEqual({ kind: "pass" });
    });

    it("accepts a table that names no routes", async () => {
      expect(await runPolicy(policy, { type, name: "routes" })).toEqual({ kind: "pass" });
    });

    it.each([
      ["a default route", { ...PRIVATE, destination: "0.0.0.0/0" }, "0.0.0.0/0"],
      ["one in IPv6", { destination: "::/0" }, "::/0"],
      ["the older name of a default route", { cidrBlock: "0.0.0.0/0" }, "0.0.0.0/0"],
      ["half of the internet", { destination: "128.0.0.0/1" }, "128.0.0.0/1"],
      ["a route to every private address", { destination: "10.0.0.0/8" }, "10.0.0.0/8"],
      [
        "a route to every service of OCI",
        { ...STORAGE, destination: "all-ord-services-in-oracle-services-network" },
        "all-ord-services-in-oracle-services-network",
      ],
      ["a route without a destination", { networkEntityId: UNKNOWN }, "everywhere"],
    ])("rejects %s", async (_label, route, what) => {
      expect(await runPolicy(policy, table(PRIVATE, route))).toEqual({
        kind: "violation",
        messages: [leads(what)],
      });
    });

    it("reports a destination that is unknown before creation as not checked", async () => {
      expect(await runPolicy(policy, table({ ...PRIVATE, destination: UNKNOWN }))).toEqual({
        kind: "unknown-in-preview",
        detail: "Could not see `routeRules.0.destination` before it is created.",
      });
    });

    it("does not let an unknown route hide one behind it", async () => {
      expect(await runPolicy(policy, table(UNKNOWN, { destination: "0.0.0.0/0" }))).toEqual({
        kind: "violation",
        messages: [leads("0.0.0.0/0")],
        unseen: "Could not see `routeRules.0` before it is created.",
      });
    });
  },
);

describe("routes-stay-in-private-networks, routes of a DRG", () => {
  const route = (destination: string) => ({
    type: "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule",
    name: "routes",
    props: { destination, destinationType: "CIDR_BLOCK", nextHopDrgAttachmentId: UNKNOWN },
  });

  it("accepts a way back to a team", async () => {
    expect(await runPolicy(policy, route("10.51.0.0/24"))).toEqual({ kind: "pass" });
  });

  it.each(["0.0.0.0/0", "10.0.0.0/8"])("rejects %s", async (destination) => {
    expect(await runPolicy(policy, route(destination))).toEqual({
      kind: "violation",
      messages: [leads(destination)],
    });
  });

  it("does not look at what holds no routes", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/drgRouteTable:DrgRouteTable" })).toEqual({
      kind: "not-applicable",
      reason: "The resource holds no routes.",
    });
  });
});
