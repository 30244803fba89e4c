import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policiesOf, type PolicyPackDefinition } from "../../policy-packs/binding.ts";
import type { StackConfiguration } from "../../policy-packs/configuration.ts";
import { evaluatePolicies } from "../../policy-packs/evaluate.ts";
import { servedPolicies } from "../../policy-packs/served-policies.ts";
import { stackOfUrn } from "../../rollout/onboarding/vocabulary/stack-names.ts";
import { TIERS } from "../../rollout/onboarding/vocabulary/tiers.ts";
import { startPolicyPack, verdictsOf, type PolicyPackProcess } from "./policy-pack-process.ts";
import { evaluated, type ResourceUnderTest } from "./run-policy.ts";

/**
 * Holds a pack's process against its evaluation in this one.
 *
 * @param resources  that make some of its policies pass, some fail, and some meet an unknown value
 */
export function describePack(
  pack: PolicyPackDefinition,
  resources: readonly ResourceUnderTest[],
  configuration: StackConfiguration = {},
): void {
  describe(`pack ${pack.name} as a process`, () => {
    let running: PolicyPackProcess;
    beforeAll(async () => {
      running = await startPolicyPack(`policy-packs/${pack.name}`);
    });
    afterAll(() => running.stop());

    it("ships its policies at production's levels", async () => {
      expect(await running.policies()).toEqual(
        servedPolicies(policiesOf([pack])).map(({ name, enforcementLevel }) => ({
          name,
          level: enforcementLevel,
        })),
      );
    });

    it.each(TIERS)("gives the verdicts that it gives in this process, in %s", async (tier) => {
      const all = resources.map(evaluated);
      const verdicts = await verdictsOf(running, [pack], tier, all, configuration);
      const stack = stackOfUrn(all[0]?.urn ?? "");
      expect(verdicts).toEqual(await evaluatePolicies([pack], tier, stack, all, configuration));
      const outcomes = new Set(verdicts.map(({ outcome }) => outcome));
      for (const outcome of ["failed", "passed", "not-checked"]) expect(outcomes).toContain(outcome);
    });
  });
}
