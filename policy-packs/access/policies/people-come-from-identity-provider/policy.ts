import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

/** Who joins and leaves is known to the identity provider. A member that a stack adds stays when the person has left. */
export const peopleComeFromIdentityProvider: ResourcePolicy = {
  name: "people-come-from-identity-provider",
  description: "No stack creates a user, puts one into a group, or changes how people sign in.",
  severity: "high",
  framework: satisfies("ID-1", "ID-2"),
  remediationSteps:
    "Take the resource out, and say under environments.<environment>.groups.<role>.membership of stacks/teams/<team>.yaml where the group's members come from.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!args.type.startsWith("oci:")) args.notApplicable("Only resources of OCI are people of OCI.");
    const what = PEOPLE.get(args.type);
    if (what !== undefined) reportViolation(`"${args.name}" ${what}.`);
    if (args.type !== DOMAIN_GROUP || !("members" in args.props)) return;
    const members: unknown = args.props["members"];
    if (Array.isArray(members) && members.length > 0) reportViolation(`"${args.name}" names its members.`);
  },
};

const DOMAIN_GROUP = "oci:Identity/domainsGroup:DomainsGroup";

const PEOPLE: ReadonlyMap<string, string> = new Map([
  ["oci:Identity/user:User", "is a user"],
  ["oci:Identity/domainsUser:DomainsUser", "is a user"],
  [
    "oci:Identity/userCapabilitiesManagement:UserCapabilitiesManagement",
    "changes what a user may sign in with",
  ],
  ["oci:Identity/userGroupMembership:UserGroupMembership", "puts a user into a group"],
  ["oci:Identity/domainsGrant:DomainsGrant", "gives a role of an identity domain"],
  ["oci:Identity/domainsMyRequest:DomainsMyRequest", "asks for a role of an identity domain"],
  ["oci:Identity/idpGroupMapping:IdpGroupMapping", "maps a group of the identity provider"],
  ["oci:Identity/identityProvider:IdentityProvider", "is an identity provider"],
  ["oci:Identity/domainsIdentityProvider:DomainsIdentityProvider", "is an identity provider"],
  ["oci:Identity/domainsSocialIdentityProvider:DomainsSocialIdentityProvider", "is an identity provider"],
  ["oci:Identity/domain:Domain", "is an identity domain"],
  ["oci:Identity/authenticationPolicy:AuthenticationPolicy", "changes how people sign in"],
  ["oci:Identity/domainsPasswordPolicy:DomainsPasswordPolicy", "changes how people sign in"],
  ["oci:Identity/domainsPolicy:DomainsPolicy", "changes how people sign in"],
  ["oci:Identity/domainsRule:DomainsRule", "changes how people sign in"],
]);
