import { describe, expect, it } from "vitest";
import { changedCircumstances, changedStack } from "./differences.ts";

const then = {
  tenancyId: "ocid1.tenancy.oc1..one",
  toolkit: { program: "p", policies: "q", packages: "r", pulumi: "3.259.0", provider: "4.21.0" },
  documents: { "tenancy.yaml": "1", "teams/payments.yaml": "2" },
};

describe("changedCircumstances", () => {
  it("finds nothing where all is the same", () => {
    expect(changedCircumstances(then, structuredClone(then))).toEqual([]);
  });

  it("names each document that was changed, added or taken away", () => {
    const now = { ...then, documents: { "tenancy.yaml": "other", "teams/claims.yaml": "3" } };
    expect(changedCircumstances(then, now)).toEqual([
      "the document teams/claims.yaml was added since the preview",
      "the document teams/payments.yaml was taken away since the preview",
      "the document tenancy.yaml changed since the preview",
    ]);
  });

  it.each([
    [{ program: "x" }, "the program changed since the preview (infra or rollout/onboarding)"],
    [{ policies: "x" }, "the policies changed since the preview (policy-packs)"],
    [{ packages: "x" }, "the packages changed since the preview (package-lock.json)"],
    [{ pulumi: "3.260.0" }, "the Pulumi CLI is 3.260.0, and was 3.259.0 at the preview"],
    [{ provider: "4.22.0" }, "the OCI provider is 4.22.0, and was 4.21.0 at the preview"],
  ])("names what changed of the toolkit: %o", (change, words) => {
    expect(changedCircumstances(then, { ...then, toolkit: { ...then.toolkit, ...change } })).toEqual([words]);
  });

  it("names both tenancies", () => {
    expect(changedCircumstances(then, { ...then, tenancyId: "ocid1.tenancy.oc1..two" })).toEqual([
      "the preview is of tenancy ocid1.tenancy.oc1..one, and this run is for ocid1.tenancy.oc1..two",
    ]);
  });
});

describe("changedStack", () => {
  const seen = { state: "s", plan: "p", handovers: { "tenancy.prod.json": "h" }, steps: [] };

  it("names the cause, and the plan only where it has none", () => {
    expect(changedStack("a-prod", seen, { ...seen, state: "t", plan: "q" })).toEqual([
      'the state of stack "a-prod" changed since the preview',
    ]);
    expect(changedStack("a-prod", seen, { ...seen, handovers: { "tenancy.prod.json": "i" } })).toEqual([
      'what stack "a-prod" is handed in tenancy.prod.json changed since the preview',
    ]);
    expect(changedStack("a-prod", seen, { ...seen, plan: "q" })).toEqual([
      'what would be done to stack "a-prod" is not what was previewed',
    ]);
    expect(changedStack("a-prod", seen, { ...seen })).toEqual([]);
  });
});
