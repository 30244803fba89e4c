import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { routesLeadToOwnGateways as policy } from "./policy.ts";

const facts = { ownIds: ["drg-of-dev", "table-of-dev"] };
const router: ResourceUnderTest = { type: "oci:Core/drg:Drg", name: "router" };
const attachment: ResourceUnderTest = { type: "oci:Core/drgAttachment:DrgAttachment", name: "attachment" };
const table = (routeRules: unknown, ...from: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  type: "oci:Core/routeTable:RouteTable",
  name: "routes",
  props: { routeRules },
  propertyDependencies: { routeRules: from.map(urnOf) },
});
const rule = (nextHopDrgAttachmentId: unknown, ...from: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  type: "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule",
  name: "way-back",
  props: { drgRouteTableId: "table-of-dev", nextHopDrgAttachmentId },
  propertyDependencies: { nextHopDrgAttachmentId: from.map(urnOf) },
});
const to = (...gateways: readonly unknown[]) => gateways.map((networkEntityId) => ({ networkEntityId }));
const blame = (resource: ResourceUnderTest, input: string) => ({
  kind: "violation",
  messages: [
    `"${resource.name}" names in ${input} what neither its stack makes nor its environment handed to it.`,
  ],
  on: [urnOf(resource)],
});

describe("routes-lead-to-own-gateways", () => {
  it.each([
    ["a gateway that was handed over", table(to("drg-of-dev"))],
    ["many routes to one gateway of the stack", table(to(UNKNOWN, UNKNOWN, UNKNOWN), router)],
    ["no routes", table([])],
    ["no routes, as the engine shows it", table(null)],
    ["an attachment of the stack", rule(UNKNOWN, attachment)],
  ])("accepts %s", async (_label, resource) => {
    expect(await runStackPolicy(policy, [router, attachment, resource], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["another gateway", table(to("drg-of-prod")), "routeRules"],
    ["another gateway beside its own", table(to(UNKNOWN, "drg-of-prod"), router), "routeRules"],
    ["another attachment", rule("attachment-of-prod"), "nextHopDrgAttachmentId"],
    [
      "another router's table",
      { ...rule("drg-of-dev"), props: { drgRouteTableId: "table-of-prod" } },
      "drgRouteTableId",
    ],
  ])("rejects %s", async (_label, resource, input) => {
    expect(await runStackPolicy(policy, [router, attachment, resource], facts)).toEqual(
      blame(resource, input),
    );
  });

  it("reports a gateway that is unknown before it is handed over as not checked", async () => {
    expect(await runStackPolicy(policy, [router, table(to(UNKNOWN))], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `routeRules.0.networkEntityId` before it is created.",
    });
  });

  it.each([
    ["a gateway alone", [router], "The stack holds no route."],
    ["the tenancy stack", [{ ...table([]), stack: "tenancy" }], "The stack belongs to no environment."],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
