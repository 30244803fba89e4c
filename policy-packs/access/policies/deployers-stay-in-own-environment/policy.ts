import type { ResourceValidationArgs } from "@pulumi/policy";
import {
  GOVERNANCE_COMPARTMENT,
  ROOT_COMPARTMENT,
} from "../../../../rollout/onboarding/vocabulary/compartments.ts";
import { isAtMost } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { Location } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isOfTenancyStack, isToDeployersOfPlace, namesDeployers } from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Whoever deploys development holds rights that would open production, were it not for the compartment. */
export const deployersStayInOwnEnvironment: ResourcePolicy = {
  name: "deployers-stay-in-own-environment",
  description:
    "An environment's deployers get their rights from the tenancy's stack, within their own environment, and read in the governance compartment at most.",
  severity: "critical",
  framework: satisfies("SE-1", "ID-1"),
  remediationSteps:
    "Take the statement out: what deployers may do follows from environments.<environment> of stacks/tenancy.yaml.",
  validateResource: judgesGrants(
    "No statement grants to deployers.",
    (args: ResourceValidationArgs) => (grant) => {
      const { subject, right, location } = grant;
      if (!namesDeployers(subject)) return undefined;
      if (!isOfTenancyStack(args.urn)) return ["grants to deployers in an environment's stack"];
      // What they may do in the root compartment, grants-stay-in-compartments tells.
      if (location.kind === "tenancy" || isToDeployersOfPlace(grant, args.urn)) return [];
      if (isGovernance(location) && isAtMost(right, "read")) return [];
      return ["grants to deployers beyond their own environment"];
    },
  ),
};

function isGovernance(location: Location): boolean {
  if (location.kind !== "compartment") return false;
  const [last, before] = location.path.map((name) => name.toLowerCase()).reverse();
  return last === GOVERNANCE_COMPARTMENT && before === ROOT_COMPARTMENT;
}
