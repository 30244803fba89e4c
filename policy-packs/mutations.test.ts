import { beforeAll, describe, expect, it } from "vitest";
import { evaluatedStacks, toldOtherwise, type EvaluatedStack } from "../test/harness/evaluated-stacks.ts";
import { namedMutations } from "./named-mutations.ts";
import { PACKS } from "./all/pack.ts";
import { evaluatePolicies } from "./evaluate.ts";

const named = await namedMutations();

let stacks: ReadonlyMap<string, EvaluatedStack>;
beforeAll(async () => {
  stacks = await evaluatedStacks();
});

async function failedOn(
  { stack, tier, configuration }: EvaluatedStack,
  resources: EvaluatedStack["resources"],
) {
  const verdicts = await evaluatePolicies(PACKS, tier, stack, resources, configuration);
  return verdicts.filter(({ outcome }) => outcome === "failed").map(({ policy }) => policy);
}

it("finds no violation in the examples", async () => {
  for (const stack of stacks.values()) expect(await failedOn(stack, stack.resources)).toEqual([]);
});

it("has a mutation for every policy, which that policy notices", () => {
  const tripped = named.filter(({ policy, mutations }) =>
    mutations.some(({ fails }) => fails.includes(policy)),
  );
  expect(tripped.map(({ policy }) => policy).sort()).toEqual(
    PACKS.flatMap(({ bindings }) => bindings.map(({ policy }) => policy.name)).sort(),
  );
});

describe.each(named)("$policy", ({ mutations }) => {
  it.each(mutations)(
    "fails with exactly these where $what, in $stack",
    async ({ change, fails, ...mistake }) => {
      const stack = toldOtherwise(stacks, mistake);
      const failed = await failedOn(stack, change(stack.resources));
      expect(failed.sort()).toEqual([...fails].sort());
    },
  );
});
