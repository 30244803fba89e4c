import { fixForName } from "../nearest-name.ts";
import { problemAt, type Rule } from "../written.ts";

/** A use, and Codex on a repository, runs only in environments for which the team declares a budget, alerts and groups (CO-2, RO-4). */
export const usesRunWhereTheTeamIs: Rule = ({ tenancy, teams }) => {
  const isKnown = (name: string) => Object.hasOwn(tenancy.document.environments, name);
  return teams.flatMap(({ yaml, document }) => {
    const declared = Object.keys(document.environments);
    // A section whose name the tenancy does not know may be the one that is missed here: told by names-are-known.
    if (!declared.every(isKnown)) return [];
    const places = [
      ...document.uses.flatMap(({ environments }, at) =>
        environments.map((name, index) => ({
          what: "use",
          path: ["uses", at, "environments", index],
          name,
        })),
      ),
      ...(document.codex?.repositories ?? []).map(({ environment: name }, at) => ({
        what: "repository",
        path: ["codex", "repositories", at, "environment"],
        name,
      })),
    ];
    return places.flatMap(({ what, path, name }) => {
      // So is a name here that the tenancy does not know.
      if (declared.includes(name) || !isKnown(name)) return [];
      const wrong = `the team declares no environment "${name}", so this ${what} would have no budget there`;
      return [problemAt(yaml, path, wrong, `${fixForName(name, declared)}, or add environments.${name}`)];
    });
  });
};
