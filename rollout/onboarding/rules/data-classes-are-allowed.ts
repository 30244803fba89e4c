import { environmentMisfit, knownClass, modelMisfit } from "../class-misfits.ts";
import type { Problem } from "../problem.ts";
import { problemAt, type Rule } from "../written.ts";

/** Every data class of a use may be sent from the environments it runs in to the models it calls (DA-1). */
export const dataClassesAreAllowed: Rule = ({ tenancy, teams }) => {
  const problems: Problem[] = [];
  for (const { yaml, document } of teams) {
    for (const [at, use] of document.uses.entries()) {
      for (const [index, name] of use.dataClasses.entries()) {
        const path = ["uses", at, "dataClasses", index];
        const dataClass = knownClass(tenancy.document, name);
        if (dataClass === undefined) continue; // told by names-are-known

        for (const environment of new Set(use.environments)) {
          const wrong = environmentMisfit(tenancy.document, dataClass, environment);
          if (wrong === undefined) continue;
          problems.push(problemAt(yaml, path, wrong, fixForTier(name, environment, dataClass.tiers)));
        }
        for (const model of new Set(use.models)) {
          const misfit = modelMisfit(tenancy.document, dataClass, model);
          if (misfit !== undefined) problems.push(problemAt(yaml, path, misfit.wrong, misfit.fix));
        }
      }
    }
  }
  return problems;
};

function fixForTier(name: string, environment: string, tiers: readonly string[]): string {
  return `Take "${environment}" out of this use's environments, or "${name}" out of its dataClasses: it is for ${tiers.join(" and ")} only`;
}
