import { Budget, Rule } from "@pulumi/oci/budget/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { alertMessage, alertSpecs, budgetName, type TeamBudgetPlan } from "./plan.ts";

export interface TeamBudgetArgs extends TeamBudgetPlan {
  /** Tenancy OCID: OCI keeps budgets in the root compartment only. */
  readonly tenancyId: pulumi.Input<string>;
  /** Compartment whose spend is measured; OCI takes one budget per compartment. */
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Monthly budget and alert mails for one team in one environment (CO-2). Alerts about daily; never blocks.
 *
 * Children: `<name>` (Budget), `<name>-<slug>` (one Rule per alert).
 */
export class TeamBudget extends pulumi.ComponentResource {
  /** Budget and rules: what may be spent depends on all of them (RO-4). */
  readonly alerts: readonly pulumi.Resource[];

  constructor(name: string, args: TeamBudgetArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamBudget", name, {}, opts);
    const tags = { ...args.tags };

    const budget = new Budget(
      name,
      {
        compartmentId: args.tenancyId,
        targetType: "COMPARTMENT",
        targets: [args.compartmentId],
        amount: args.monthlyBudget,
        resetPeriod: "MONTHLY",
        displayName: budgetName(args),
        description: `AI budget of ${args.team} in ${args.environment}, cost center ${args.costCenter}.`,
        definedTags: tags,
      },
      { parent: this },
    );
    const rules = alertSpecs(args.alertPercents, args.forecastPercents).map(
      (spec) =>
        new Rule(
          `${name}-${spec.slug}`,
          {
            budgetId: budget.id,
            type: spec.type,
            threshold: spec.percent,
            thresholdType: "PERCENTAGE",
            displayName: `${budgetName(args)}-${spec.slug}`,
            recipients: args.recipients.join(","),
            message: alertMessage(args, spec),
            definedTags: tags,
          },
          { parent: this },
        ),
    );

    this.alerts = [budget, ...rules];
    this.registerOutputs({});
  }
}
