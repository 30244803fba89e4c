import type { ResourceValidationArgs } from "@pulumi/policy";
import type { Subject } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import { callsModels } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import { environmentStackOf } from "../../../environment-stack.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";
import { isGateway } from "../../model-callers.ts";

/** Whoever calls a model past the access layer is subject to none of its rules, and no record of it is kept. */
export const gatewayAloneCallsModels: ResourcePolicy = {
  name: "gateway-alone-calls-models",
  description: "Where access goes through the gateway, its dynamic group alone may call models.",
  severity: "critical",
  framework: satisfies("AL-1", "ID-1", "NE-1"),
  remediationSteps:
    "Call models through the access layer, or declare access: direct with directAccessExpires for the environment in stacks/tenancy.yaml.",
  configSchema: asksFor("access"),
  validateResource: judgesGrants(
    "No statement lets models be called.",
    (args: ResourceValidationArgs, reportViolation) => {
      const facts = factsOf(args, reportViolation, "access");
      if (facts === undefined) return undefined;
      if (facts.access === "direct") args.notApplicable("The environment's teams call models themselves.");
      const environment = environmentStackOf(args.urn)?.environment;
      return (grant) => {
        if (!callsModels(grant)) return undefined;
        if (environment === undefined) return ["lets models be called from no environment"];
        if (isGateway(grant.subject, environment)) return [];
        return [`lets ${inWords(grant.subject)} call models past the access layer`];
      };
    },
  ),
};

function inWords(subject: Subject): string {
  if (subject.kind === "service") return `service ${subject.names.join(", ")}`;
  if (!("principals" in subject)) return subject.kind;
  return `${subject.kind} ${subject.principals.map((one) => (one.by === "name" ? one.name : one.id)).join(", ")}`;
}
