import {
  isAbout,
  isAtMost,
  mayChange,
  TOPICS,
} from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isToDeployersOfPlace } from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Whoever manages generative AI makes keys, endpoints and clusters of their own, past budget and network. */
export const generativeAiIsUsedNotManaged: ResourcePolicy = {
  name: "generative-ai-is-used-not-managed",
  description:
    "Rights on generative AI are to use or read one type of it; deployers alone manage projects and private endpoints.",
  severity: "critical",
  framework: satisfies("ID-1", "AL-1"),
  remediationSteps:
    "Declare models, privateEndpoint and groups under environments.<environment> of stacks/teams/<team>.yaml; what must be set up follows from there.",
  validateResource: judgesGrants("No statement is about generative AI.", (args) => (grant) => {
    const { right } = grant;
    if (!isAbout(right, TOPICS.generativeAi) || !mayChange(grant)) return undefined;
    if ("permissions" in right)
      return right.permissions.some((permission) => MANAGING.test(permission))
        ? ['grants single permissions to manage generative AI: grant "use" on a type']
        : [];
    if (right.type === FAMILY) return [`grants "${right.verb}" on all of generative AI: name the type`];
    if (isAtMost(right, "use")) return [];
    return SET_UP_BY_DEPLOYERS.has(right.type) && isToDeployersOfPlace(grant, args.urn)
      ? []
      : [`grants "manage" on ${right.type}: grant "use"`];
  }),
};

const FAMILY = "generative-ai-family";
const MANAGING = /^GENERATIVE_AI_.*_(CREATE|DELETE|MOVE)$/;
const SET_UP_BY_DEPLOYERS: ReadonlySet<string> = new Set([
  "generative-ai-private-endpoint",
  "generative-ai-project",
]);
