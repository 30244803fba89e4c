import { setFlagsFromString } from "node:v8";
import { collectEvidence } from "../../evidence/collect-evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { declare } from "../../onboarding/declare.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { declaredStacks, type DeclaredStack } from "../../onboarding/stacks.ts";
import { requireModel } from "../documents.ts";
import { openOffline, type CommonOptions } from "../open-engine.ts";
import { keepPrevented } from "../keep-prevented.ts";
import { writePolicyPackConfig } from "../policy-pack-config.ts";
import { exitCodeOf, writeReports, type ReportOptions } from "../report.ts";
import { previewStacks } from "../run-stacks.ts";
import { selectStacks } from "../select-stacks.ts";
import type { World } from "../world.ts";

/** Plans stacks in this process: the same programs and policies, no cloud and no credentials. */
export async function plan(
  world: World,
  named: readonly string[],
  options: CommonOptions & ReportOptions & { readonly all?: boolean; readonly policyPackConfig?: string },
): Promise<number> {
  const model = requireModel(world, options);
  const stacks = selectStacks(declaredStacks(model), named, options.all);
  const { policyPackConfig } = options;
  if (policyPackConfig !== undefined)
    await writePolicyPackConfig(world, model, stacks, { ...options, policyPackConfig });
  const evidence = await planOffline(world, model, stacks, options);
  keepPrevented(world, evidence);
  await writeReports(world, evidence, options);
  return exitCodeOf(evidence);
}

/**
 * V8 lets garbage grow to three times of what is alive before it looks for it: a plan of 1,000 stacks took a third
 * more memory. Once as much costs no time that could be measured.
 */
const FRUGAL_HEAP = "--heap-growing-percent=100";

/** @returns the evidence of a plan in this process */
export async function planOffline(
  world: World,
  model: RolloutModel,
  stacks: readonly DeclaredStack[],
  options: CommonOptions,
): Promise<Evidence> {
  setFlagsFromString(FRUGAL_HEAP);
  const results = await previewStacks(world, openOffline(world, model, options), stacks);
  return collectEvidence({ operation: "plan", engine: "offline", sandbox: false }, declare(model), results);
}
