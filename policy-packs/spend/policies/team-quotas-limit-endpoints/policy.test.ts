import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { teamQuotasLimitEndpoints as policy } from "./policy.ts";

const endpoint: ResourceUnderTest = {
  type: "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
  name: "models",
};
const quota = (...statements: readonly unknown[]): ResourceUnderTest => ({
  type: "oci:Limits/quota:Quota",
  name: "quota",
  props: { statements },
});
const facts = { quotaFamily: "generative-ai", endpointLimit: "private-endpoint-count" };
const most = (count: number, path = "ai:dev:payments") =>
  `set generative-ai quota private-endpoint-count to ${count} in compartment ${path}`;
const ZERO = "zero generative-ai quota private-endpoint-count in compartment ai:dev:payments";

describe("team-quotas-limit-endpoints", () => {
  it.each([
    ["one endpoint and a quota of one", [endpoint, quota(most(1))]],
    ["none and a quota of none", [quota(ZERO)]],
    ["a quota that allows less than is made, which OCI refuses", [endpoint, quota(ZERO)]],
    ["a statement among others", [quota("zero compute quota vm-count in tenancy", ZERO)]],
  ])("accepts %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["no quota", [endpoint]],
    ["a quota of another limit", [quota(ZERO.replace("private-endpoint", "project"))]],
    ["a quota of another family", [quota(ZERO.replace("generative-ai", "compute"))]],
    ["another team's compartment", [quota(most(0, "ai:dev:claims"))]],
    ["another environment's compartment", [quota(most(0, "ai:prod:payments"))]],
    ["a condition, under which it does not always hold", [quota(`${ZERO} where request.region = 'ord'`)]],
  ])("rejects %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({
      kind: "violation",
      messages: ["No quota limits the private endpoints of the team's compartment."],
      on: [""],
    });
  });

  it.each([
    ["more than it makes", quota(most(2)), "2"],
    ["any number", quota(ZERO.replace("zero", "unset")), "any number of"],
  ])("rejects a quota that allows %s", async (_label, loose, count) => {
    expect(await runStackPolicy(policy, [endpoint, loose], facts)).toEqual({
      kind: "violation",
      messages: [`Quota "quota" lets the team have ${count} private endpoints; its stack makes 1.`],
      on: [urnOf(loose)],
    });
  });

  it("reports an UNKNOWN statement as not checked", async () => {
    expect(await runStackPolicy(policy, [quota(UNKNOWN)], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements.0` before it is created.",
    });
  });

  it.each([
    ["the tenancy", [{ ...endpoint, stack: "tenancy" }], facts, "The stack belongs to no team."],
    [
      "documents without such a quota",
      [endpoint],
      { ...facts, endpointLimit: "" },
      "The documents limit no private endpoints by quota.",
    ],
  ])("does not apply to %s", async (_label, resources, told, reason) => {
    expect(await runStackPolicy(policy, resources, told)).toEqual({ kind: "not-applicable", reason });
  });
});
