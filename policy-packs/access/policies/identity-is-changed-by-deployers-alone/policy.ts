import type { Grant, Right } from "../../../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import { isAbout, mayChange, TOPICS } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import {
  deployedEnvironment,
  isOfTenancyStack,
  isToDeployersOfPlace,
} from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Whoever changes policies, groups or users has every right there is, one step later. */
export const identityIsChangedByDeployersAlone: ResourcePolicy = {
  name: "identity-is-changed-by-deployers-alone",
  description:
    "Policies, compartments, groups and dynamic groups are changed by an environment's deployers, and users and identity domains by nobody that a stack gives rights to.",
  severity: "critical",
  framework: satisfies("ID-1", "SE-1"),
  tags: cisOci("1.1", "1.3"),
  remediationSteps:
    "Take the statement out: who may do what is changed in stacks/teams/<team>.yaml and stacks/tenancy.yaml, and rolled out by the deployers of environments.<environment>.",
  validateResource: judgesGrants("No statement lets identity be changed.", (args) => (grant) => {
    if (!isAbout(grant.right, TOPICS.identity) || !mayChange(grant)) return undefined;
    return isDeployersOwn(grant, args.urn) ? [] : ["lets others than deployers change who may do what"];
  }),
};

function isDeployersOwn(grant: Grant, urn: string): boolean {
  const { subject, location, right } = grant;
  if (location.kind !== "tenancy") return isToDeployersOfPlace(grant, urn) && isOneOf(right, IN_COMPARTMENT);
  return deployedEnvironment(subject) !== undefined && isOfTenancyStack(urn) && isOneOf(right, IN_ROOT);
}

const IN_COMPARTMENT = /^(policies|compartments)$/;
/** Under which names, grants-stay-in-compartments tells. */
const IN_ROOT = /^(groups|dynamic-groups|DYNAMIC_GROUP_CREATE)$/;

function isOneOf(right: Right, words: RegExp): boolean {
  return "verb" in right ? words.test(right.type) : right.permissions.every((one) => words.test(one));
}
