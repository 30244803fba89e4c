import type { PolicyResource } from "@pulumi/policy";
import { environmentStackOf, type EnvironmentStack } from "../environment-stack.ts";

const BUDGET = "oci:Budget/budget:Budget";
const RULE = "oci:Budget/rule:Rule";

export const NOT_OF_A_TEAM = "The stack belongs to no team.";

/** @returns the team's stack that a resource belongs to; `undefined` for any other */
export function teamStackOf(
  urn: string | undefined,
): Extract<EnvironmentStack, { readonly kind: "team" }> | undefined {
  const stack = environmentStackOf(urn);
  return stack?.kind === "team" ? stack : undefined;
}

/** @returns the budgets of a stack, in its order */
export function budgetsIn(resources: readonly PolicyResource[]): PolicyResource[] {
  return resources.filter(({ type }) => type === BUDGET);
}

/** @returns the alert rules of a stack, in its order */
export function alertRulesIn(resources: readonly PolicyResource[]): PolicyResource[] {
  return resources.filter(({ type }) => type === RULE);
}

/**
 * Every budget of a stack with its alert rules. By where `budgetId` comes from: before the budget exists, its id is
 * unknown.
 */
export function alertRulesByBudget(
  resources: readonly PolicyResource[],
): ReadonlyMap<PolicyResource, readonly PolicyResource[]> {
  const rules = new Map<PolicyResource, PolicyResource[]>(budgetsIn(resources).map((budget) => [budget, []]));
  for (const rule of alertRulesIn(resources))
    for (const budget of rule.propertyDependencies["budgetId"] ?? []) rules.get(budget)?.push(rule);
  return rules;
}
