import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { each, namesOnlyOwn, ownIdsOf } from "../../references.ts";

const BUDGET = "oci:Budget/budget:Budget";
const COMPARTMENT = "oci:Identity/compartment:Compartment";

/** A budget lies in the tenancy's root and could watch any compartment: its alerts must tell of its own. */
export const budgetsWatchOwnCompartment: StackPolicy = {
  name: "budgets-watch-own-compartment",
  description: "Budgets watch compartments that their own stack creates, and nothing else.",
  severity: "high",
  framework: satisfies("SE-1", "CO-2"),
  remediationSteps:
    "Write the amount under environments.<environment>.monthlyBudget of stacks/teams/<team>.yaml: the budget then watches the team's compartment there.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (environmentStackOf(args.resources[0]?.urn) === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    const budgets = args.resources.filter(({ type }) => type === BUDGET);
    if (budgets.length === 0) args.notApplicable("The stack holds no budget.");
    const own = ownIdsOf(args, []);
    unknownLast(budgets, (budget) => {
      const fault = faultOf(budget, own);
      if (fault !== undefined) reportViolation(`"${budget.name}" ${fault}.`, budget.urn);
    });
  },
};

function faultOf(budget: PolicyResource, own: ReadonlySet<string>): string | undefined {
  const { props } = budget;
  // An absent type is a compartment, which OCI then adds.
  const type = "targetType" in props ? props["targetType"] : "COMPARTMENT";
  if (type !== "COMPARTMENT")
    return "does not watch a compartment: what it counts can come from every environment";
  if (!("targets" in props)) return "watches nothing";
  const targets = {
    input: "targets",
    ids: each(() => props["targets"] as string[], String),
    madeBy: [COMPARTMENT],
  };
  if (namesOnlyOwn(budget, targets, own)) return undefined;
  return "watches a compartment that its stack did not create";
}
