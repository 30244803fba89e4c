import type { ResourceValidationArgs } from "@pulumi/policy";
import { callsModels } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";
import { isGateway } from "../../model-callers.ts";

/** Direct access is lent until the access layer stands. Its end is a day, not an intention. */
export const directAccessIsInDate: ResourcePolicy = {
  name: "direct-access-is-in-date",
  description: "Teams call models themselves only until the last day that the environment declares for it.",
  severity: "high",
  framework: satisfies("AL-1", "RE-3"),
  remediationSteps:
    "Move the environment to access: gateway in stacks/tenancy.yaml, or have its owner set a later directAccessExpires there.",
  configSchema: asksFor("access", "directAccessExpires", "asOf"),
  validateResource: judgesGrants(
    "No statement lets models be called.",
    (args: ResourceValidationArgs, reportViolation) => {
      const facts = factsOf(args, reportViolation, "access", "directAccessExpires", "asOf");
      if (facts === undefined) return undefined;
      const { access, directAccessExpires: lastDay, asOf } = facts;
      if (access !== "direct")
        args.notApplicable("The environment's models are called through the access layer.");
      const stack = environmentStackOf(args.urn);
      if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
      return (grant) => {
        if (!callsModels(grant) || isGateway(grant.subject, stack.environment)) return undefined;
        if (lastDay === "")
          return ["lets models be called directly, which the environment gives no last day"];
        return asOf <= lastDay ? [] : [`lets models be called directly, which ended on ${lastDay}`];
      };
    },
  ),
};
