import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StackName } from "../../onboarding/vocabulary/stack-names.ts";
import type { Tier } from "../../onboarding/vocabulary/tiers.ts";
import type { Level, Severity } from "../../onboarding/vocabulary/verdicts.ts";

/** What a pack says of one policy. */
export interface PolicyFact {
  readonly policy: string;
  readonly pack: string;
  readonly description: string;
  readonly severity: Severity;
  readonly levels: Readonly<Record<Tier, Level>>;
  /** Ids, the gravest first. */
  readonly requirements: readonly string[];
  /** What to change in which document. */
  readonly remediation: string;
}

/** What the plan of the examples shows of one resource type. */
export interface TypeFact {
  /** Type token, e.g. `oci:Budget/budget:Budget`. */
  readonly type: string;
  readonly stacks: readonly StackName["kind"][];
  /** Class names of the components that create it, sorted. */
  readonly components: readonly string[];
  /** Whether every one of them carries defined tags. */
  readonly tags: boolean;
}

export interface Facts {
  /** In the order in which packs bind them. */
  readonly policies: readonly PolicyFact[];
  /** Sorted by type. */
  readonly types: readonly TypeFact[];
}

/** The generated file, by path from the toolkit's folder. */
export const FACTS_FILE = "rollout/cli/explain/facts.jsonl";

/**
 * Facts that only the packs and a plan know, one a line, so that explaining a name loads none of OCI's classes.
 *
 * @returns the file's text
 */
export function factsText({ policies, types }: Facts): string {
  return [...policies, ...types].map((fact) => `${JSON.stringify(fact)}\n`).join("");
}

/** @returns what `factsText` wrote */
export function readFacts(toolkitFolder: string): Facts {
  const facts = readFileSync(join(toolkitFolder, FACTS_FILE), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as PolicyFact | TypeFact);
  return {
    policies: facts.filter((fact) => "policy" in fact),
    types: facts.filter((fact) => "type" in fact),
  };
}
