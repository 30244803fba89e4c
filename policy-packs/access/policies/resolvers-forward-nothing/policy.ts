import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

/** What is asked of another name server leaves the network, and carries data out in its names. */
export const resolversForwardNothing: ResourcePolicy = {
  name: "resolvers-forward-nothing",
  description: "Resolvers hand no question on to other name servers, and answer none of other networks.",
  severity: "medium",
  framework: satisfies("NE-2", "NE-3"),
  remediationSteps:
    "Take the resolver's rules and endpoints away: the one name that is needed is answered by the view of the environment of stacks/tenancy.yaml.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const { type, name, props } = args;
    if (type === "oci:Dns/resolverEndpoint:ResolverEndpoint") {
      reportViolation(`"${name}" opens a resolver to other name servers.`);
      return;
    }
    if (type !== "oci:Dns/resolver:Resolver") args.notApplicable("The resource is no resolver.");
    const rules: readonly unknown[] = props["rules"] ?? [];
    if (rules.length > 0) reportViolation(`Resolver "${name}" has rules, which hand questions on.`);
  },
};
