import { isAtMost } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { isOfTenancyStack } from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** `all-resources` grows with every service that OCI adds. Whoever oversees the rollout may read by it, and no more. */
export const statementsNameResourceTypes: ResourcePolicy = {
  name: "statements-name-resource-types",
  description:
    "IAM statements name the resource types they grant; only the tenancy's stack lets all of them be read.",
  severity: "critical",
  framework: satisfies("ID-1"),
  tags: cisOci("1.1", "1.2"),
  remediationSteps:
    "Give the group a role under groups of stacks/tenancy.yaml or environments.<environment>.groups of stacks/teams/<team>.yaml, whose rights name each type, and take the statement out.",
  validateResource: judgesGrants("No statement grants anything.", (args) => ({ right }) => {
    if (!("verb" in right) || right.type !== "all-resources") return [];
    if (!isAtMost(right, "read"))
      return [`grants "${right.verb}" on all-resources: name the types, or grant "read"`];
    return isOfTenancyStack(args.urn)
      ? []
      : ["lets all-resources be read, prompts and secrets among them: name the types"];
  }),
};
