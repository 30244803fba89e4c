import { fixForName } from "../nearest-name.ts";
import type { Problem } from "../problem.ts";
import { problemAt, type Rule } from "../written.ts";

/** An application runs in an environment of its team, and in one of every use that names it (SE-1). */
export const applicationsStayInTheirEnvironment: Rule = ({ tenancy, teams }) => {
  const problems: Problem[] = [];
  for (const { yaml, document } of teams) {
    const declared = Object.keys(document.environments);
    const isKnown = (name: string) => Object.hasOwn(tenancy.document.environments, name);
    for (const [name, { environment }] of Object.entries(document.applications ?? {})) {
      // A name that the tenancy does not know, here or of the section that is missed here, is told by names-are-known.
      if (declared.includes(environment) || ![environment, ...declared].every(isKnown)) continue;
      const wrong = `the team declares no environment "${environment}", so nothing of this application would be created`;
      const fix = `${fixForName(environment, declared)}, or add environments.${environment}`;
      problems.push(problemAt(yaml, ["applications", name, "environment"], wrong, fix));
    }
    for (const [at, { applications = [], environments }] of document.uses.entries()) {
      // A use in an environment that the team does not have is told by uses-run-where-the-team-is.
      if (environments.some((name) => !declared.includes(name))) continue;
      for (const [index, name] of applications.entries()) {
        const environment = document.applications?.[name]?.environment;
        if (environment === undefined || !declared.includes(environment)) continue;
        if (environments.includes(environment)) continue;
        const wrong = `application "${name}" runs in "${environment}", and this use only in ${environments.join(", ")}`;
        const fix = `Take it out, or add "${environment}" to this use's environments`;
        problems.push(problemAt(yaml, ["uses", at, "applications", index], wrong, fix));
      }
    }
  }
  return problems;
};
