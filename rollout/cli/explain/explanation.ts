import type { CatalogEntry } from "../../../infra/components/catalog.ts";
import type { StackName } from "../../onboarding/vocabulary/stack-names.ts";
import type { Tier } from "../../onboarding/vocabulary/tiers.ts";
import type { Level, Severity } from "../../onboarding/vocabulary/verdicts.ts";
import type { Facts } from "./facts.ts";
import type { Place } from "./places.ts";

/** An onboarding rule as it is explained. */
export interface ExplainedRule {
  readonly name: string;
  /** What holds where it finds nothing. */
  readonly claim: string;
  readonly requirements: readonly string[];
}

/** Everything that has a name. */
export interface Knowledge extends Facts {
  readonly requirements: Readonly<Record<string, string>>;
  readonly components: readonly CatalogEntry[];
  readonly rules: readonly ExplainedRule[];
}

/** A name with what it stands for, in a line. */
export interface Named {
  readonly name: string;
  readonly words: string;
}

interface Explained<K extends string> {
  readonly kind: K;
  readonly name: string;
  readonly words: string;
}

export interface RequirementExplained extends Explained<"requirement"> {
  readonly components: readonly Named[];
  readonly rules: readonly Named[];
  readonly policies: readonly Named[];
}

export interface PolicyExplained extends Explained<"policy">, Place {
  readonly pack: string;
  readonly severity: Severity;
  readonly levels: Readonly<Record<Tier, Level>>;
  readonly requirements: readonly Named[];
  readonly remediation: string;
}

export interface RuleExplained extends Explained<"rule">, Place {
  readonly requirements: readonly Named[];
}

export interface ComponentExplained extends Explained<"component">, Place {
  readonly stacks: readonly StackName["kind"][];
  readonly types: readonly Named[];
  readonly requirements: readonly Named[];
}

export interface TypeExplained extends Explained<"type"> {
  readonly stacks: readonly StackName["kind"][];
  readonly components: readonly Named[];
  readonly requirements: readonly Named[];
  /** Whether every resource of the type carries defined tags. */
  readonly tags: boolean;
  /** Why OCI gives it none; absent where it has tags. */
  readonly untagged?: string;
  readonly tests: readonly string[];
}

export type Explanation =
  | RequirementExplained
  | PolicyExplained
  | RuleExplained
  | ComponentExplained
  | TypeExplained;
