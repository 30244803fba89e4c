import { problemAt, type Rule } from "../written.ts";

/** An environment with a repository names who may use Codex on it, and one without names nobody (CX-1, ID-1). */
export const codexHasItsDevelopers: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) => {
    const repositories = document.codex?.repositories ?? [];
    // One that names an environment the team does not have meant one of these; told by the rules of names.
    const isMisplaced = repositories.some(
      ({ environment }) => !Object.hasOwn(document.environments, environment),
    );
    return Object.entries(document.environments).flatMap(([name, { groups }]) => {
      const path = ["environments", name, "groups"];
      const repository = repositories.find(({ environment }) => environment === name);
      if (repository !== undefined && groups.codexDevelopers === undefined) {
        const wrong = `nobody in "${name}" may use Codex, and repository "${repository.name}" is there for it`;
        return [problemAt(yaml, path, wrong, "Add codexDevelopers with its membership")];
      }
      if (repository !== undefined || groups.codexDevelopers === undefined || isMisplaced) return [];
      const wrong = `Codex has no repository in "${name}", so nobody needs to use it there`;
      const fix = "Remove it, or add the repository to codex.repositories";
      return [problemAt(yaml, [...path, "codexDevelopers"], wrong, fix)];
    });
  });
