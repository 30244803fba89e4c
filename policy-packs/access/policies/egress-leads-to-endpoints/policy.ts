import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { liesIn } from "../../address-blocks.ts";
import { MODEL_ENDPOINT, SECURITY_GROUP_RULE } from "../../network-types.ts";

/** Security groups are told by where `destination` comes from: their ids are unknown before they exist. */
export const egressLeadsToEndpoints: StackPolicy = {
  name: "egress-leads-to-endpoints",
  description: "What a security group lets out reaches a private endpoint of models, or Object Storage.",
  severity: "high",
  framework: satisfies("NE-2", "NE-3"),
  remediationSteps:
    "Leave the rule to the rollout: it leads to the endpoint that privateEndpoint of the environment in stacks/teams/<team>.yaml names; a shared one lies in subnets.endpoint of stacks/tenancy.yaml.",
  configSchema: asksFor("endpointBlock"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const rules = args.resources.filter(({ type }) => type === SECURITY_GROUP_RULE);
    if (rules.length === 0) args.notApplicable("The stack holds no rule of a security group.");
    const facts = factsOf(args, reportViolation, "endpointBlock");
    if (facts === undefined) return;
    const guarded = new Set(
      args.resources
        .filter(({ type }) => type === MODEL_ENDPOINT)
        .flatMap(({ propertyDependencies }) => propertyDependencies["nsgIds"] ?? [])
        .map(({ urn }) => urn),
    );
    unknownLast(rules, (rule) => {
      if (rule.props["direction"] === "INGRESS" || leadsToEndpoint(rule, guarded, facts.endpointBlock))
        return;
      reportViolation(`Rule "${rule.name}" lets out to what is no endpoint of models.`, rule.urn);
    });
  },
};

/** @param guarded  URNs of the security groups that endpoints of the stack carry */
function leadsToEndpoint(
  { props, propertyDependencies }: PolicyResource,
  guarded: ReadonlySet<string>,
  endpointBlock: string,
): boolean {
  switch (props["destinationType"] ?? "CIDR_BLOCK") {
    case "NETWORK_SECURITY_GROUP":
      return (propertyDependencies["destination"] ?? []).some(({ urn }) => guarded.has(urn));
    case "SERVICE_CIDR_BLOCK":
      // Which service is for security-group-destinations-are-private to say.
      return true;
    default:
      return liesIn(String(props["destination"]), endpointBlock);
  }
}
