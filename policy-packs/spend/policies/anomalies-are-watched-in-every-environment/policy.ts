import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { anomalyMonitorsIn } from "../../cost-anomalies.ts";
import { isTenancyStack, NOT_THE_TENANCYS } from "../../../tenancy-stack.ts";

const COMPARTMENT = "oci:Identity/compartment:Compartment";

/** Looks at where a monitor's filter comes from: the compartments' ids are unknown before they exist. */
export const anomaliesAreWatchedInEveryEnvironment: StackPolicy = {
  name: "anomalies-are-watched-in-every-environment",
  description: "An anomaly monitor watches the costs of every environment's compartment.",
  severity: "high",
  framework: satisfies("CO-4"),
  remediationSteps:
    "Roll out the tenancy stack: its monitor watches every environment that stacks/tenancy.yaml declares.",
  configSchema: asksFor("environments"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (!isTenancyStack(args)) args.notApplicable(NOT_THE_TENANCYS);
    const facts = factsOf(args, reportViolation, "environments");
    if (facts === undefined) return;
    const watched = new Set(
      anomalyMonitorsIn(args.resources)
        .flatMap(({ propertyDependencies }) => propertyDependencies["targetResourceFilter"] ?? [])
        .filter(({ type }) => type === COMPARTMENT)
        .map(({ props }): unknown => props["name"]),
    );
    for (const environment of facts.environments.filter((one) => !watched.has(one)))
      reportViolation(`No anomaly monitor watches the costs of environment "${environment}".`);
  },
};
