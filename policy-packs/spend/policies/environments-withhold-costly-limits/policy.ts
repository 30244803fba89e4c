import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { eachQuotaStatement } from "../../quota-statement.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";

/** Units of a dedicated cluster cost by the hour whether anybody calls a model or not: a budget would tell a day later. */
export const environmentsWithholdCostlyLimits: StackPolicy = {
  name: "environments-withhold-costly-limits",
  description: "Quotas withhold in every environment what the tenancy declares that nobody may use there.",
  severity: "high",
  framework: satisfies("CO-4"),
  remediationSteps:
    "Roll out the tenancy stack: it withholds what quotas.zero in stacks/tenancy.yaml names, in each environment declared there.",
  configSchema: asksFor("environments", "quotaFamily", "withheldLimits"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    const facts = factsOf(args, reportViolation, "environments", "quotaFamily", "withheldLimits");
    if (facts === undefined) return;
    if (facts.withheldLimits.length === 0) args.notApplicable("The documents withhold no limit.");
    const withheld = new Set<string>();
    eachQuotaStatement(args.resources, ({ family, limits, most, compartmentPath }) => {
      if (family !== facts.quotaFamily || most !== 0) return;
      for (const limit of limits) withheld.add(`${limit} in ${compartmentPath.at(-1) ?? ""}`);
    });
    for (const environment of facts.environments)
      for (const limit of facts.withheldLimits)
        if (!withheld.has(`${limit} in ${environment}`))
          reportViolation(`No quota withholds ${limit} in environment "${environment}".`);
  },
};
