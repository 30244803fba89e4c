import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluatePolicies, PACKS, type EvaluatedResource } from "../../policy-packs/index.ts";
import { evaluatedStacks, toldOtherwise } from "../harness/evaluated-stacks.ts";
import { namedMutations } from "../../policy-packs/named-mutations.ts";
import { runCheckov, type CheckovFinding, type CheckovRun } from "./checkov.ts";
import { terraformOf } from "./terraform-rendering.ts";

/** A mistake somebody could make, and who notices. */
export interface SeenMistake {
  /** Policy that it is the mistake of. */
  readonly policy: string;
  readonly pack: string;
  readonly what: string;
  /** Whether the packs fail the stack for it. */
  readonly isFound: boolean;
  /** Checks of Checkov that fail with it, and did not without it. */
  readonly checks: readonly string[];
}

export interface SideBySide {
  /** The compliant examples. */
  readonly examples: CheckovRun;
  readonly mistakes: readonly SeenMistake[];
}

/**
 * Renders the example stacks as Terraform, once as they are and once with every mistake that the packs' own tests
 * make, and lets Checkov and the packs look at all of them. Of mistakes that are in the documents, and in no resource,
 * Checkov is shown the resources: it cannot see those.
 *
 * @param folder  an empty one
 */
export async function seenByCheckov(
  folder: string,
  packOf: ReadonlyMap<string, string>,
): Promise<SideBySide> {
  const stacks = await evaluatedStacks();
  const [plain, changed] = [join(folder, "examples"), join(folder, "mistakes")];
  for (const { stack, resources } of stacks.values()) write(join(plain, stack), resources);

  const made = (await namedMutations()).flatMap(({ policy, mutations }) =>
    mutations.map((mutation, at) => ({ policy, mutation, folder: `${policy}-${at}` })),
  );
  for (const { mutation, folder: name } of made) {
    const { resources } = toldOtherwise(stacks, mutation);
    write(join(changed, name), mutation.change(resources));
  }
  const examples = await runCheckov(plain, mkdtempSync(join(folder, "reports-")));
  const { failed } = await runCheckov(changed, mkdtempSync(join(folder, "reports-")));

  const before = grouped(examples.failed);
  const after = grouped(failed);
  const found = new Set<string>();
  for (const { mutation, folder: name } of made) {
    const { stack, tier, resources, configuration } = toldOtherwise(stacks, mutation);
    const verdicts = await evaluatePolicies(PACKS, tier, stack, mutation.change(resources), configuration);
    if (verdicts.some(({ outcome }) => outcome === "failed")) found.add(name);
  }
  const mistakes = made.map(({ policy, mutation, folder: name }) => {
    const usual = new Set(before.get(mutation.stack));
    const more = (after.get(name) ?? []).filter((key) => !usual.has(key));
    return {
      policy,
      pack: packOf.get(policy) ?? "",
      what: mutation.what,
      isFound: found.has(name),
      checks: [...new Set(more.map((key) => key.split(" ", 1)[0] ?? ""))].sort(),
    };
  });
  return { examples, mistakes };
}

/** @returns folder → findings of it as `check resource` */
function grouped(findings: readonly CheckovFinding[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(findings, ({ folder }) => folder);
  return new Map(
    [...groups].map(([folder, some]) => [folder, some.map(({ check, resource }) => `${check} ${resource}`)]),
  );
}

function write(folder: string, resources: readonly EvaluatedResource[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "main.tf"), terraformOf(resources));
}
