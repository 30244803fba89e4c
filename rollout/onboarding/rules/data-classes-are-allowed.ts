import type { Problem } from "../problem.ts";
import { problemAt, type Rule } from "../written.ts";

/** Every data class of a use may be sent from the environments it runs in to the models it calls (DA-1). */
export const dataClassesAreAllowed: Rule = ({ tenancy, teams }) => {
  const { dataClasses, environments, models } = tenancy.document;
  const problems: Problem[] = [];

  for (const { yaml, document } of teams) {
    for (const [useIndex, use] of document.uses.entries()) {
      for (const [index, name] of use.dataClasses.entries()) {
        const path = ["uses", useIndex, "dataClasses", index];
        const dataClass = dataClasses.find((known) => known.name === name);
        if (dataClass === undefined) continue; // told by names-are-known

        for (const environment of use.environments) {
          const tier = environments[environment]?.tier;
          if (tier === undefined || dataClass.tiers.includes(tier)) continue;
          const wrong = `data class "${name}" may not be used in "${environment}", which is a ${tier} environment`;
          problems.push(problemAt(yaml, path, wrong, fixForTier(name, environment, dataClass.tiers)));
        }
        for (const model of use.models) {
          const allowed = models[model]?.dataClasses;
          if (allowed === undefined || allowed.includes(name)) continue;
          const wrong = `data class "${name}" may not be sent to model "${model}"`;
          problems.push(
            problemAt(
              yaml,
              path,
              wrong,
              `Choose a model that takes it, or write one of ${allowed.join(", ")}`,
            ),
          );
        }
      }
    }
  }
  return problems;
};

function fixForTier(name: string, environment: string, tiers: readonly string[]): string {
  return `Take "${environment}" out of this use's environments, or "${name}" out of its dataClasses: it is for ${tiers.join(" and ")} only`;
}
