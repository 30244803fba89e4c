import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { routesStayInOwnNetworks as policy } from "./policy.ts";

const facts = { ownNetworks: ["10.10.0.0/16", "10.40.0.0/24"] };
const TABLE = "oci:Core/routeTable:RouteTable";
const ROUTE = "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule";
const RULE = "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule";
const LIST = "oci:Core/securityList:SecurityList";
const run = (type: string, props: Readonly<Record<string, unknown>>) =>
  runPolicy(policy, { type, name: "way", props }, facts);
const blame = (...ends: readonly string[]) => ({
  kind: "violation",
  messages: ends.map((end) => `"way" has a ${end} that is not an address of environment "dev".`),
});

describe("routes-stay-in-own-networks", () => {
  it.each([
    [
      "a route to its environment's network",
      ROUTE,
      { destinationType: "CIDR_BLOCK", destination: "10.10.0.0/28" },
    ],
    ["a route to a team's network", TABLE, { routeRules: [{ destination: "10.40.0.0/24" }] }],
    ["a table without routes", TABLE, { routeRules: [] }],
    ["a table that leaves its routes out", TABLE, {}],
    [
      "a service of the region",
      TABLE,
      { routeRules: [{ destinationType: "SERVICE_CIDR_BLOCK", destination: "oci-ord-objectstorage" }] },
    ],
    ["a rule for addresses of the environment", RULE, { sourceType: "CIDR_BLOCK", source: "10.10.1.0/24" }],
    [
      "a rule for another security group",
      RULE,
      { destinationType: "NETWORK_SECURITY_GROUP", destination: UNKNOWN },
    ],
    ["a closed security list", LIST, { ingressSecurityRules: [], egressSecurityRules: [] }],
    [
      "a rule without the other end, as the engine shows it",
      RULE,
      { source: "10.10.1.0/24", destination: "" },
    ],
  ])("accepts %s", async (_label, type, props) => {
    expect(await run(type, props)).toEqual({ kind: "pass" });
  });

  it.each([
    ["another environment's network", ROUTE, { destination: "10.20.0.0/28" }, ["destination"]],
    ["more than its own network", TABLE, { routeRules: [{ destination: "10.0.0.0/8" }] }, ["destination"]],
    [
      "everything, beside its own",
      TABLE,
      { routeRules: [{ destination: "10.10.0.0/16" }, { destination: "0.0.0.0/0" }] },
      ["destination"],
    ],
    [
      "everything, as it was written once",
      TABLE,
      { routeRules: [{ cidrBlock: "0.0.0.0/0" }] },
      ["cidrBlock"],
    ],
    ["addresses that it cannot compare", ROUTE, { destination: "::/0" }, ["destination"]],
    [
      "callers of another environment",
      RULE,
      { sourceType: "CIDR_BLOCK", source: "10.41.0.0/26" },
      ["source"],
    ],
    [
      "both ways in a security list",
      LIST,
      {
        ingressSecurityRules: [{ source: "0.0.0.0/0" }],
        egressSecurityRules: [{ destination: "0.0.0.0/0" }],
      },
      ["source", "destination"],
    ],
  ])("rejects %s", async (_label, type, props, ends) => {
    expect(await run(type, props)).toEqual(blame(...ends));
  });

  it("reports an unknown destination as not checked, after what is wrong behind it", async () => {
    const unseen = "Could not see `routeRules.0.destination` before it is created.";
    const unknown = { destinationType: "CIDR_BLOCK", destination: UNKNOWN };
    expect(await run(TABLE, { routeRules: [unknown] })).toEqual({
      kind: "unknown-in-preview",
      detail: unseen,
    });
    expect(await run(TABLE, { routeRules: [unknown, { destination: "0.0.0.0/0" }] })).toEqual({
      ...blame("destination"),
      unseen,
    });
  });

  it("asks which networks are the environment's", async () => {
    const open = { type: ROUTE, props: { destination: "10.10.0.0/28" } };
    expect(await runPolicy(policy, open)).toMatchObject({ kind: "violation" });
  });

  it.each([
    [
      "a network",
      { type: "oci:Core/vcn:Vcn", props: { cidrBlocks: ["10.20.0.0/16"] } },
      "The resource is no route and no rule.",
    ],
    [
      "the tenancy stack",
      { type: ROUTE, stack: "tenancy", props: { destination: "0.0.0.0/0" } },
      "The stack belongs to no environment.",
    ],
  ])("does not apply to %s", async (_label, resource, reason) => {
    expect(await runPolicy(policy, resource, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
