import type { Condition } from "../../../../rollout/onboarding/vocabulary/iam/condition.ts";
import {
  inEveryAlternative,
  type ConditionTest,
} from "../../../../rollout/onboarding/vocabulary/iam/condition-limits.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** OCI has no other word for a resource that acts by itself, and this one means everybody else, too. */
export const grantsToEveryoneNamePrincipals: ResourcePolicy = {
  name: "grants-to-everyone-name-principals",
  description:
    "A grant to any-user or any-group says in every alternative of its condition of which kind a principal is and where it lives.",
  severity: "critical",
  framework: satisfies("ID-1", "NE-1"),
  remediationSteps:
    "Declare the application under applications of stacks/teams/<team>.yaml, which gives it a dynamic group of its own, and take the statement out.",
  validateResource: judgesGrants("No statement grants to everyone.", () => ({ subject, condition }) => {
    if (subject.kind !== "any-user" && subject.kind !== "any-group") return undefined;
    if (condition !== undefined && namesPrincipals(condition)) return [];
    return [
      `grants to ${subject.kind}: in every alternative compare request.principal.id, or request.principal.type and the principal's compartment, with "="`,
    ];
  }),
};

/** One alternative may name the principal itself, and another its kind and place. */
function namesPrincipals(condition: Condition): boolean {
  if (condition.kind === "any") return condition.conditions.every(namesPrincipals);
  const isNamed = (variables: RegExp) =>
    inEveryAlternative(condition, (test) => variables.test(test.variable) && isTelling(test));
  return isNamed(ITSELF) || (isNamed(KIND) && isNamed(PLACE));
}

const ITSELF = /^request\.principal\.id$/i;
const KIND = /^request\.principal\.type$/i;
const PLACE = /^request\.principal\.compartment\.(id|tag\..+)$/i;

/** A pattern of asterisks matches everyone, and a principal always equals itself. */
function isTelling({ operator, value }: ConditionTest): boolean {
  if (operator !== "=") return false;
  if (value.kind === "pattern") return /[^*]/.test(value.text);
  return value.kind === "text" || !/^request\.principal\./i.test(value.text);
}
