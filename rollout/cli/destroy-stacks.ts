import type { DestroyOptions, Engine } from "../engine/engine.ts";
import type { StackResult } from "../evidence/collect-evidence.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";
import { neededStacks, parseStackName } from "../onboarding/vocabulary/stack-names.ts";
import { AT_ONCE } from "./concurrency.ts";
import { runStacks, type Work } from "./run-stacks.ts";
import type { World } from "./world.ts";

/**
 * Destroys in the opposite order; a stack stays where one that needs it could not go.
 *
 * @param declared  every stack of the documents
 * @throws NeededStack  where a stack that was not named is up and needs one that was: its data's key would go
 */
export async function destroyStacks(
  world: World,
  engine: Engine,
  stacks: readonly DeclaredStack[],
  declared: readonly DeclaredStack[],
  flags = "",
  how: DestroyOptions = {},
  atOnce = AT_ONCE,
): Promise<StackResult[]> {
  const names = stacks.map(({ name }) => name.stack);
  const needing = (one: string) =>
    declared.filter(({ needs }) => needs.includes(one)).map(({ name }) => name.stack);
  for (const shared of declared.filter(({ name }) => name.kind === "shared")) {
    if (!names.includes("tenancy") && !names.includes(shared.name.stack)) continue;
    for (const resident of await engine.residents(shared)) {
      // By its name: one whose document was taken away still stands on the same.
      const name = parseStackName(resident);
      const needed = name === undefined ? [] : neededStacks(name).filter((need) => names.includes(need));
      if (names.includes(resident) || needed.length === 0) continue;
      throw new NeededStack(
        resident,
        needed,
        names,
        flags,
        declared.some(({ name }) => name.stack === resident),
      );
    }
  }
  const work: Work = (stack, listener) => engine.destroy(stack, listener, how);
  return runStacks(world, stacks.toReversed(), {
    operation: "destroy",
    concurrency: atOnce,
    work,
    needsOf: ({ name }) => needing(name.stack),
  });
}

/** A stack that is to be destroyed is still needed by one that is not. Nothing was changed. */
export class NeededStack extends RolloutError {
  override readonly name = "NeededStack";
  override readonly exitCode = 2;
  constructor(
    needing: string,
    needed: readonly string[],
    named: readonly string[],
    flags: string,
    isDeclared: boolean,
  ) {
    super(
      `stack "${needing}" is up and needs ${needed.join(" and ")}, so nothing was changed. ${isDeclared ? "" : "Bring its document back first. "}Run "rollout destroy ${[needing, ...named].join(" ")}${flags}" to destroy it too.`,
    );
  }
}
