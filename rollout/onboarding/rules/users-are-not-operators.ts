import { clashes } from "../clashes.ts";
import { createdFirst, teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/** Users and operators of a team are two groups in each environment: operators read every trace, users need not (ID-1). */
export const usersAreNotOperators: Rule = (rollout) => {
  const groups = createdFirst(teamGroups(rollout)).filter(({ role }) => role !== "codexDevelopers");
  // Two environments with one group are told by group-serves-one-environment.
  return clashes(
    groups,
    (earlier, one) =>
      earlier.comparable === one.comparable &&
      earlier.team === one.team &&
      earlier.environment === one.environment,
  ).map(({ one, other }) => {
    const wrong = `group "${one.name}" already holds the ${other.role} of ${one.team} in "${one.environment}"`;
    return problemAt(one.yaml, one.path, wrong, `Write a group that holds ${one.role} alone`);
  });
};
