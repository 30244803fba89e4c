import { kebabCase } from "../../vocabulary/kebab-case.ts";
import type { RequirementId } from "../../vocabulary/requirements.ts";
import type { Rule } from "../../written.ts";

/** A rule with what a person is told of it. */
export interface RuleEntry {
  readonly check: Rule;
  /** Sentence that holds where the check finds nothing. */
  readonly claim: string;
  /** What it serves, the gravest first. */
  readonly requirements: readonly [RequirementId, ...RequirementId[]];
}

/** @returns the rule's name, which is its file's, too: `pilots-are-few` */
export function ruleName({ check }: RuleEntry): string {
  return kebabCase(check.name);
}
