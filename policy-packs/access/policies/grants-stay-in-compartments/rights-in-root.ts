import {
  inEveryAlternative,
  neverValue,
  onlyValues,
} from "../../../../rollout/onboarding/vocabulary/iam/condition-limits.ts";
import type { Grant } from "../../../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import { isAtMost } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import { deployerName } from "../../../../rollout/onboarding/vocabulary/principals.ts";
import { TAG_NAMESPACE } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import { BILLING_TYPES } from "../../billing-types.ts";

/** What lies in the root compartment, so that no narrower grant reaches it. */
const COST_TYPES: ReadonlySet<string> = new Set([...BILLING_TYPES, "usage-budgets", "usage-report"]);

/** @returns whether a grant lets people read what was spent or bought, and nothing else */
export function isCostRead({ subject, right }: Grant): boolean {
  return subject.kind === "group" && isAtMost(right, "read") && "verb" in right && COST_TYPES.has(right.type);
}

/** OCI's reference spells the name of a dynamic group in two ways. */
const NAMED = {
  groups: ["target.group.name"],
  "dynamic-groups": ["target.dynamic-group.name", "target.dynamicgroup.name"],
  quotas: ["target.quota.name"],
} as const;

/**
 * What deployers do in the root compartment, and how each right is kept to their environment. Listing carries no name,
 * nor does the creation of a dynamic group; for budgets OCI's reference has no variable.
 *
 * @returns what is wrong with the grant, none or one
 */
export function confinementFault(grant: Grant, environment: string): string[] {
  const { right, condition } = grant;
  if ("permissions" in right) {
    if (right.permissions.every((one) => one === "DYNAMIC_GROUP_CREATE")) return [];
    if (!right.permissions.every((one) => one.startsWith("QUOTA_"))) return [BEYOND];
    // The environment's own quota is the tenancy's to set.
    return confined(grant, NAMED.quotas, environment, `${environment}-ai`);
  }
  switch (right.type) {
    case "groups":
    case "dynamic-groups":
      // Who may change the group of deployers makes deployers.
      return right.verb === "inspect"
        ? []
        : confined(grant, NAMED[right.type], environment, deployerName(environment));
    case "tag-namespaces": {
      if (right.verb === "inspect") return [];
      const only = onlyValues(condition, "target.tag-namespace.name");
      const isOwn = only !== undefined && [...only].every((name) => name === TAG_NAMESPACE);
      if (right.verb === "manage" || !isOwn)
        return [`must be "use" where target.tag-namespace.name = '${TAG_NAMESPACE}'`];
      return [];
    }
    case "usage-budgets":
      return [];
    default:
      return [BEYOND];
  }
}

const BEYOND = "lets deployers do in the whole tenancy what lies in compartments: name theirs";

function confined(
  { condition }: Grant,
  variables: readonly string[],
  environment: string,
  exempt: string,
): string[] {
  const isUnderPrefix = inEveryAlternative(
    condition,
    ({ variable, operator, value }) =>
      variables.includes(variable.toLowerCase()) &&
      operator === "=" &&
      value.kind === "pattern" &&
      value.text.toLowerCase() === `${environment}-*`,
  );
  if (!isUnderPrefix)
    return [`is not kept to names under "${environment}-" in every alternative of a condition`];
  if (!neverValue(condition, exempt, ...variables))
    return [`does not leave "${exempt}" out in every alternative`];
  return [];
}
