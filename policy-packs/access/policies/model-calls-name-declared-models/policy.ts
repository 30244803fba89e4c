import { onlyValues } from "../../../../rollout/onboarding/vocabulary/iam/condition-limits.ts";
import { callsModels } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Which model sees which data is decided model by model; a right to call any undoes that. */
export const modelCallsNameDeclaredModels: ResourcePolicy = {
  name: "model-calls-name-declared-models",
  description: "A right to call models names each of them, and the document declares them all.",
  severity: "critical",
  framework: satisfies("ID-1", "DA-1"),
  remediationSteps: "Declare the models under environments.<environment>.models of stacks/teams/<team>.yaml.",
  configSchema: asksFor("models"),
  validateResource: judgesGrants("No statement lets models be called.", (args, reportViolation) => {
    const facts = factsOf(args, reportViolation, "models");
    if (facts === undefined) return undefined;
    const declared = new Set(facts.models);
    return (grant) => {
      if (!callsModels(grant)) return undefined;
      const named = onlyValues(grant.condition, "target.model.id");
      if (named === undefined)
        return [
          'lets any model be called: compare target.model.id with "=" in every alternative of its condition',
        ];
      const others = [...named].filter((model) => !declared.has(model)).sort();
      return others.length === 0
        ? []
        : [`lets models be called that are not declared here: ${others.join(", ")}`];
    };
  }),
};
