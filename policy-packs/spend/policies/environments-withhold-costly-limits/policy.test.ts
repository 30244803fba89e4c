import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, type ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { environmentsWithholdCostlyLimits as policy } from "./policy.ts";

const quota = (...statements: readonly unknown[]): ResourceUnderTest => ({
  stack: "tenancy",
  type: "oci:Limits/quota:Quota",
  name: "quota",
  props: { statements },
});
const facts = {
  environments: ["dev", "prod"],
  quotaFamily: "generative-ai",
  withheldLimits: ["cohere", "llama"],
};
const zero = (limits: string, path: string) => `zero generative-ai quota ${limits} in compartment ${path}`;
const DEV = zero("cohere, llama", "ai:dev");

describe("environments-withhold-costly-limits", () => {
  it.each([
    ["one statement for several limits", [quota(DEV, zero("cohere,llama", "ai:prod"))]],
    ["several quotas", [quota(DEV), quota(zero("llama", "ai:prod"), zero("cohere", "ai:prod"))]],
    [
      "a limit that is set to nothing",
      [quota(DEV, "set generative-ai quotas cohere,llama to 0 in compartment ai:prod")],
    ],
  ])("accepts %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["one limit left out", [quota(DEV, zero("cohere", "ai:prod"))]],
    [
      "a limit set to one",
      [quota(DEV, zero("cohere", "ai:prod"), "set generative-ai quota llama to 1 in compartment ai:prod")],
    ],
    [
      "a limit given back",
      [quota(DEV, zero("cohere", "ai:prod"), "unset generative-ai quota llama in compartment ai:prod")],
    ],
    [
      "a limit withheld below the environment",
      [quota(DEV, zero("cohere", "ai:prod"), zero("llama", "ai:prod:payments"))],
    ],
    [
      "another family",
      [quota(DEV, zero("cohere", "ai:prod"), "zero compute quota llama in compartment ai:prod")],
    ],
  ])("rejects %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({
      kind: "violation",
      messages: ['No quota withholds llama in environment "prod".'],
      on: [""],
    });
  });

  it("reports an UNKNOWN statement as not checked: it may withhold what is missing", async () => {
    expect(await runStackPolicy(policy, [quota(DEV), quota(UNKNOWN)], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements.0` before it is created.",
    });
  });

  it.each([
    ["a team's stack", [{ ...quota(DEV), stack: "payments-dev" }], facts, "The stack is not the tenancy's."],
    [
      "documents that withhold nothing",
      [quota(DEV)],
      { ...facts, withheldLimits: [] },
      "The documents withhold no limit.",
    ],
  ])("does not apply to %s", async (_label, resources, told, reason) => {
    expect(await runStackPolicy(policy, resources, told)).toEqual({ kind: "not-applicable", reason });
  });
});
