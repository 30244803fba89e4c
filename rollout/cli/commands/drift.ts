import pc from "picocolors";
import type { Engine } from "../../engine/engine.ts";
import { collectDrift, type DriftResult } from "../../evidence/collect-drift.ts";
import type { DriftEvidence } from "../../evidence/drift-evidence.ts";
import { declare } from "../../onboarding/declare.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { ownerOfStack } from "../../onboarding/stack-owner.ts";
import { declaredStacks, type DeclaredStack } from "../../onboarding/stacks.ts";
import { renderDrift } from "../../reports/drift/text.ts";
import { jsonPieces } from "../../reports/json/json.ts";
import { AT_ONCE, type ConcurrencyOptions } from "../concurrency.ts";
import { requireModel } from "../documents.ts";
import {
  openPulumi,
  placeFlags,
  refuseOutputsOfSandbox,
  requireState,
  type CommonOptions,
} from "../open-engine.ts";
import { watch } from "../progress.ts";
import { writeResults } from "../report.ts";
import { selectStacks } from "../select-stacks.ts";
import type { World } from "../world.ts";

export interface DriftOptions extends CommonOptions, ConcurrencyOptions {
  readonly sandbox?: boolean;
  readonly json?: boolean;
}

/**
 * Compares stacks with OCI and changes nothing. What a stack that is up holds otherwise is told with its owner.
 *
 * @returns 0 no drift, 1 drift, 3 a stack could not be checked
 */
export async function drift(world: World, named: readonly string[], options: DriftOptions): Promise<number> {
  const model = requireModel(world, options);
  const stacks = selectStacks(declaredStacks(model), named);
  refuseOutputsOfSandbox(options);
  if (options.sandbox !== true) for (const stack of stacks) requireState(model, stack, options.root);
  const { engine, close } = await openPulumi(world, model, options);
  try {
    const results = await lookAt(world, engine, model, stacks, options.concurrency);
    const evidence = collectDrift(options.sandbox ?? false, declare(model), results);
    await writeResults(world, told(world, evidence, options));
    return driftExitCode(evidence);
  } finally {
    await close();
  }
}

/** Looks at stacks in the order given; one that cannot be looked at stops no other. */
export async function lookAt(
  world: World,
  engine: Engine,
  model: RolloutModel,
  stacks: readonly DeclaredStack[],
  atOnce = AT_ONCE,
): Promise<DriftResult[]> {
  const results = new Map<string, DriftResult["found"]>();
  await watch(
    world,
    stacks.map((stack) => ({
      title: `drift  ${stack.name.stack}`,
      ready: async () => (world.interrupted.aborted ? "you interrupted the run" : undefined),
      work: async (listener) => {
        try {
          results.set(stack.name.stack, await engine.drift(stack, listener));
        } catch (error) {
          results.set(stack.name.stack, error instanceof Error ? error.message : String(error));
          throw error;
        }
      },
    })),
    atOnce,
  );
  return stacks.map(({ name }) => ({
    stack: name.stack,
    owner: ownerOfStack(model, name),
    found: results.get(name.stack) ?? "you interrupted the run",
  }));
}

/** @returns 3 where anything was not checked, which no found or missing drift makes good; then 1 for drift */
export function driftExitCode({ stacks }: DriftEvidence): 0 | 1 | 3 {
  if (stacks.some(({ outcome }) => outcome === "not-checked")) return 3;
  return stacks.some(({ outcome }) => outcome === "drifted") ? 1 : 0;
}

function told({ stdout, env }: World, evidence: DriftEvidence, options: DriftOptions): Iterable<string> {
  if (options.json === true) return jsonPieces(evidence);
  return [
    renderDrift(
      evidence,
      placeFlags(options),
      pc.createColors(stdout.isTTY && env["NO_COLOR"] === undefined),
    ),
  ];
}
