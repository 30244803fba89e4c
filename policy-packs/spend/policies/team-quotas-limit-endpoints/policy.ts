import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { eachQuotaStatement } from "../../quota-statement.ts";
import { NOT_OF_A_TEAM, teamStackOf } from "../../team-budgets.ts";

const ENDPOINT = "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint";

/** A tenancy has few private endpoints; one team that makes more than it declared takes another's away. */
export const teamQuotasLimitEndpoints: StackPolicy = {
  name: "team-quotas-limit-endpoints",
  description: "A quota lets a team have as many private endpoints as its stack makes, and no more.",
  severity: "medium",
  framework: satisfies("CO-4"),
  remediationSteps:
    "Name the limit under quotas.endpoints in stacks/tenancy.yaml, and state privateEndpoint of the environment in stacks/teams/<team>.yaml: the team's quota follows from both.",
  configSchema: asksFor("quotaFamily", "endpointLimit"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const stack = teamStackOf(args.resources[0]?.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_A_TEAM);
    const facts = factsOf(args, reportViolation, "quotaFamily", "endpointLimit");
    if (facts === undefined) return;
    if (facts.endpointLimit === "") args.notApplicable("The documents limit no private endpoints by quota.");
    const made = args.resources.filter(({ type }) => type === ENDPOINT).length;
    let isLimited = false;
    eachQuotaStatement(args.resources, ({ family, limits, most, compartmentPath }, quota) => {
      const [team, environment] = compartmentPath.toReversed();
      if (family !== facts.quotaFamily || !limits.includes(facts.endpointLimit)) return;
      if (team !== stack.team || environment !== stack.environment) return;
      isLimited = true;
      if (most === undefined || most > made)
        reportViolation(
          `Quota "${quota.name}" lets the team have ${most ?? "any number of"} private endpoints; its stack makes ${made}.`,
          quota.urn,
        );
    });
    if (!isLimited) reportViolation("No quota limits the private endpoints of the team's compartment.");
  },
};
