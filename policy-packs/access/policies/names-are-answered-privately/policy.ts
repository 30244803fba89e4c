import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const SCOPED: ReadonlySet<string> = new Set([
  "oci:Dns/zone:Zone",
  "oci:Dns/view:View",
  "oci:Dns/resolver:Resolver",
]);

/** Where no scope is stated, a zone is one of the internet. */
export const namesAreAnsweredPrivately: ResourcePolicy = {
  name: "names-are-answered-privately",
  description: "DNS zones, views and resolvers answer private networks only.",
  severity: "medium",
  framework: satisfies("NE-3"),
  remediationSteps:
    "Leave names to the rollout: it answers for the endpoint of an environment of stacks/tenancy.yaml in its own networks.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!SCOPED.has(args.type)) args.notApplicable("The resource answers for no names.");
    const scope: string | null | undefined = args.props["scope"];
    if (scope !== "PRIVATE")
      reportViolation(`"${args.name}" answers the internet: its scope is not PRIVATE.`);
  },
};
