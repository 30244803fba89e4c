import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluatedStacks, type EvaluatedStack } from "../test/harness/evaluated-stacks.ts";
import { PACKS } from "./all/pack.ts";
import { evaluatePolicies } from "./evaluate.ts";
import type { Mutation } from "./mutation.ts";

const here = import.meta.dirname;
const files = globSync("*/policies/*/mutations.ts", { cwd: here }).sort();
const named = await Promise.all(
  files.map(async (file) => {
    const { mutations } = (await import(join(here, file))) as { mutations: readonly Mutation[] };
    return { policy: basename(join(file, "..")), mutations };
  }),
);

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

/** The stack as it would be were the documents to say something else. */
function told(stack: EvaluatedStack, facts: Mutation["facts"]): EvaluatedStack {
  const { configuration } = stack;
  if (facts === undefined || configuration.facts === undefined) return stack;
  return { ...stack, configuration: { ...configuration, facts: { ...configuration.facts, ...facts } } };
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
    async ({ stack, change, facts, fails }) => {
      const found = stacks.get(stack);
      if (found === undefined) throw new Error(`the examples hold no stack ${stack}`);
      const failed = await failedOn(told(found, facts), change(found.resources));
      expect(failed.sort()).toEqual([...fails].sort());
    },
  );
});
