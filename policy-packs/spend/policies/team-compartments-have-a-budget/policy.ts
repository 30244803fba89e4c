import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { budgetsIn, NOT_OF_A_TEAM, teamStackOf } from "../../team-budgets.ts";

const COMPARTMENT = "oci:Identity/compartment:Compartment";

/** Looks at where a budget's targets come from: a compartment that is not made yet has no id to compare. */
export const teamCompartmentsHaveABudget: StackPolicy = {
  name: "team-compartments-have-a-budget",
  description: "Every compartment of a team is the target of a budget in its own stack.",
  severity: "critical",
  framework: satisfies("CO-2", "RO-4"),
  remediationSteps: "Declare monthlyBudget for the environment in stacks/teams/<team>.yaml.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (teamStackOf(args.resources[0]?.urn) === undefined) args.notApplicable(NOT_OF_A_TEAM);
    const compartments = args.resources.filter(({ type }) => type === COMPARTMENT);
    if (compartments.length === 0) args.notApplicable("The stack makes no compartment.");
    const targets = new Set(
      budgetsIn(args.resources).flatMap(({ propertyDependencies }) => propertyDependencies["targets"] ?? []),
    );
    for (const compartment of compartments.filter((candidate) => !targets.has(candidate))) {
      reportViolation(`No budget measures what compartment "${compartment.name}" spends.`, compartment.urn);
    }
  },
};
