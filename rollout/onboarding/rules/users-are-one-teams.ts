import { clashes } from "../clashes.ts";
import { createdFirst, teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * The users of a team, and its developers with Codex, are no other team's: whoever copies a team's document and
 * forgets the groups would give the first team's people the second team's models (ID-1). Operators may run several
 * teams' resources.
 */
export const usersAreOneTeams: Rule = (rollout) => {
  const groups = createdFirst(teamGroups(rollout)).filter(({ role }) => role !== "operators");
  // In two environments: told by group-serves-one-environment. In two roles: by codex-developers-are-their-own-group.
  return clashes(
    groups,
    (earlier, one) =>
      earlier.comparable === one.comparable &&
      earlier.environment === one.environment &&
      earlier.role === one.role &&
      earlier.team !== one.team,
  ).map(({ one, other }) => {
    const people = one.role === "users" ? "users" : "Codex developers";
    const wrong = `group "${one.name}" already holds the ${people} of ${other.team} in "${other.environment}"`;
    return problemAt(one.yaml, one.path, wrong, `Write the group of ${one.team}'s ${people}`);
  });
};
