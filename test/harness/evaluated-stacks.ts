import { join } from "node:path";
import type { Mutation } from "../../policy-packs/mutation.ts";
import type { EvaluatedResource, StackConfiguration } from "../../policy-packs/index.ts";
import { evaluatedResources } from "../../rollout/engine/offline.ts";
import { listDocuments, type DocumentFile } from "../../rollout/onboarding/document-files.ts";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import type { Tier } from "../../rollout/onboarding/vocabulary/tiers.ts";
import { EXAMPLES, EXAMPLES_AS_OF } from "./documents.ts";
import { onUnhandledRejection } from "./real-engine.ts";

/** A stack as policies see it offline. */
export interface EvaluatedStack {
  readonly stack: string;
  readonly tier: Tier;
  readonly resources: readonly EvaluatedResource[];
  readonly configuration: StackConfiguration;
}

/** @returns every stack of the documents, the examples by default, with no handover: what crosses stacks is unknown */
export async function evaluatedStacks(
  files: readonly DocumentFile[] = listDocuments(EXAMPLES),
): Promise<ReadonlyMap<string, EvaluatedStack>> {
  const read = readRollout("stacks", files, EXAMPLES_AS_OF);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const { model } = read;
  const target = { outputs: join(import.meta.dirname, "no-outputs") };
  const options = { model, target, onUnhandledRejection, traces: false };
  const stacks = new Map<string, EvaluatedStack>();
  for (const declared of declaredStacks(model)) {
    const { resources, configuration } = await evaluatedResources(declared, options);
    stacks.set(declared.name.stack, {
      stack: declared.name.stack,
      tier: declared.tier,
      resources,
      configuration,
    });
  }
  return stacks;
}

/** @returns the stack that a mutation is of, as it would be were the documents to say what it says */
export function toldOtherwise(
  stacks: ReadonlyMap<string, EvaluatedStack>,
  { stack, facts }: Pick<Mutation, "stack" | "facts">,
): EvaluatedStack {
  const found = stacks.get(stack);
  if (found === undefined) throw new Error(`the examples hold no stack ${stack}`);
  const { configuration } = found;
  if (facts === undefined || configuration.facts === undefined) return found;
  return { ...found, configuration: { ...configuration, facts: { ...configuration.facts, ...facts } } };
}
