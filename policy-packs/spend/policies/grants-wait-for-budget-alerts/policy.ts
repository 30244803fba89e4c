import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import { parseStatement } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { alertRulesIn, budgetsIn, NOT_OF_A_TEAM, teamStackOf } from "../../team-budgets.ts";

const POLICY = "oci:Identity/policy:Policy";

/** Parts of generative AI that cost nothing by themselves. */
const WITHOUT_COST: ReadonlySet<string> = new Set([
  "generative-ai-project",
  "generative-ai-private-endpoint",
]);

/**
 * Looks at the order in which a stack is made, which dependencies decide: between a grant and its alerts somebody
 * could spend, and where the alerts then fail to be made, for good.
 */
export const grantsWaitForBudgetAlerts: StackPolicy = {
  name: "grants-wait-for-budget-alerts",
  description: "Nobody is granted the use of models before the team's budget and all of its alerts exist.",
  severity: "critical",
  framework: satisfies("RO-4"),
  remediationSteps:
    "Grant access through groups and applications of stacks/teams/<team>.yaml only: the policy made of them waits for the environment's monthlyBudget and alerts.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (teamStackOf(args.resources[0]?.urn) === undefined) args.notApplicable(NOT_OF_A_TEAM);
    const rules = alertRulesIn(args.resources);
    const awaited = [...budgetsIn(args.resources), ...rules];
    let grants = 0;
    const policies = args.resources.filter(({ type }) => type === POLICY);
    unknownLast(policies, (policy) => {
      const statements = (policy.props["statements"] ?? []) as readonly string[];
      if (!statements.some(letsSpend)) return;
      grants += 1;
      const before = madeBefore(policy);
      const missing = awaited.filter((one) => !before.has(one)).map(({ name }) => name);
      if (rules.length === 0)
        reportViolation(`"${policy.name}" grants the use of models, and no budget alert exists.`, policy.urn);
      if (missing.length > 0)
        reportViolation(
          `"${policy.name}" grants the use of models without waiting for ${missing.join(", ")}.`,
          policy.urn,
        );
    });
    if (grants === 0) args.notApplicable("No policy of the stack grants the use of models.");
  },
};

/** What nobody can read may grant anything. */
function letsSpend(text: string): boolean {
  const parsed = parseStatement(text);
  if ("expected" in parsed) return true;
  const { grants, resourceType } = parsed.statement;
  if (resourceType === undefined) return grants.some((one) => /^generative_ai_/i.test(one));
  const type = resourceType.toLowerCase();
  const costs = type === "all-resources" || (type.startsWith("generative-ai-") && !WITHOUT_COST.has(type));
  return costs && grants.some((verb) => verb === "use" || verb === "manage" || /^generative_ai_/i.test(verb));
}

/** Everything that a resource depends on, at whatever remove. */
function madeBefore(resource: PolicyResource, found = new Set<PolicyResource>()): Set<PolicyResource> {
  for (const one of resource.dependencies) {
    if (found.has(one)) continue;
    found.add(one);
    madeBefore(one, found);
  }
  return found;
}
