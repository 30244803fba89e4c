import { isAbout, isAtMost, TOPICS } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { Grant } from "../../../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import { onlyValues } from "../../../../rollout/onboarding/vocabulary/iam/condition-limits.ts";
import { TAG_NAMESPACE } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { deployedEnvironment, isOfTenancyStack } from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Whoever may use the namespace can put any allowed value on what they may change, also against a default. */
export const tagsAreSetByDeployersAlone: ResourcePolicy = {
  name: "tags-are-set-by-deployers-alone",
  description:
    "Deployers alone may use the rollout's tag namespace: who pays for something is not for its users to say.",
  severity: "high",
  framework: satisfies("CO-1", "ID-1"),
  remediationSteps:
    "Take the statement out. Tags follow from stacks/tenancy.yaml and stacks/teams/<team>.yaml; for tags of your own, make a namespace of your own and grant that.",
  validateResource: judgesGrants("No statement is about tags.", (args) => (grant) => {
    if (!isAbout(grant.right, TOPICS.tags)) return undefined;
    if (isAtMost(grant.right, "read")) return [];
    if (
      deployedEnvironment(grant.subject) !== undefined &&
      isOfTenancyStack(args.urn) &&
      isOfNamespace(grant)
    )
      return [];
    return ["lets tags be set: deployers alone may use the rollout's namespace"];
  }),
};

function isOfNamespace({ right, condition, location }: Grant): boolean {
  if (!("verb" in right)) return false;
  if (right.type === "tag-defaults") return location.kind === "compartment";
  const names = onlyValues(condition, "target.tag-namespace.name");
  return isAtMost(right, "use") && names !== undefined && [...names].every((name) => name === TAG_NAMESPACE);
}
