import { clashes } from "../clashes.ts";
import { problemAt, type Rule } from "../written.ts";

/** A repository is given to Codex by one team: two could not both answer for who reaches it (CX-1). */
export const repositoriesAreOneTeams: Rule = ({ teams }) => {
  const repositories = teams.flatMap(({ yaml, document }) =>
    (document.codex?.repositories ?? []).map(({ name }, at) => ({
      yaml,
      path: ["codex", "repositories", at, "name"],
      name,
      team: document.team,
    })),
  );
  // Twice in one team is told by names-are-unique. GitHub does not tell names apart by case.
  return clashes(
    repositories,
    (earlier, one) => earlier.name.toLowerCase() === one.name.toLowerCase() && earlier.team !== one.team,
  ).map(({ one, other }) => {
    const wrong = `repository "${one.name}" is given to Codex by ${other.team} already`;
    return problemAt(one.yaml, one.path, wrong, "Take it out of one of the two documents");
  });
};
