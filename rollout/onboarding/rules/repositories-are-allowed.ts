import { environmentMisfit, knownClass, modelMisfit } from "../class-misfits.ts";
import type { Problem } from "../problem.ts";
import { problemAt, type Rule } from "../written.ts";

/** A repository's source may be sent from its environment to its models as it is: a prompt of Codex contains it (CX-7). */
export const repositoriesAreAllowed: Rule = ({ tenancy, teams }) => {
  const problems: Problem[] = [];
  for (const { yaml, document } of teams) {
    for (const [at, repository] of (document.codex?.repositories ?? []).entries()) {
      const path = ["codex", "repositories", at, "dataClass"];
      const dataClass = knownClass(tenancy.document, repository.dataClass);
      if (dataClass === undefined) continue; // told by names-are-known

      if (dataClass.requires?.includes("redaction") === true) {
        const wrong = `data class "${dataClass.name}" requires redaction, and a prompt of Codex contains the source as it is`;
        problems.push(problemAt(yaml, path, wrong, "Take this repository out"));
        continue; // no other environment or model would do
      }
      const wrong = environmentMisfit(tenancy.document, dataClass, repository.environment);
      if (wrong !== undefined) {
        const fix = `Choose another environment, or take this repository out: the class is for ${dataClass.tiers.join(" and ")} only`;
        problems.push(problemAt(yaml, path, wrong, fix));
      }
      for (const model of new Set(repository.models)) {
        const misfit = modelMisfit(tenancy.document, dataClass, model);
        if (misfit !== undefined) problems.push(problemAt(yaml, path, misfit.wrong, misfit.fix));
      }
    }
  }
  return problems;
};
