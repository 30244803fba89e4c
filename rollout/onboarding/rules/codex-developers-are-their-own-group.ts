import { clashes } from "../clashes.ts";
import { createdFirst, teamGroups, type TeamGroup } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

const HOLDS = { users: "users", operators: "operators", codexDevelopers: "Codex developers" } as const;

/** A group of Codex developers is no team's users or operators: who may show a repository to a model is decided apart (CX-2). */
export const codexDevelopersAreTheirOwnGroup: Rule = (rollout) => {
  // Of two that are written by hand, the mistake is the developers'.
  const groups = createdFirst(teamGroups(rollout)).toSorted(
    (a, b) => Number(isWrittenForCodex(a)) - Number(isWrittenForCodex(b)),
  );
  return clashes(groups, clash).map(({ one, other }) => {
    const wrong = `group "${one.name}" already holds the ${HOLDS[other.role]} of ${other.team} in "${other.environment}"`;
    return problemAt(one.yaml, one.path, wrong, `Write a group that holds ${HOLDS[one.role]} alone`);
  });
};

/** Two environments with one group are told by group-serves-one-environment. */
function clash(one: TeamGroup, other: TeamGroup): boolean {
  return (
    one.comparable === other.comparable &&
    one.environment === other.environment &&
    (one.role === "codexDevelopers") !== (other.role === "codexDevelopers")
  );
}

function isWrittenForCodex({ role, created }: TeamGroup): boolean {
  return role === "codexDevelopers" && !created;
}
