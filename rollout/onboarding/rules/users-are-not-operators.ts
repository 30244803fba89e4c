import { createdFirst, teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/** Users and operators of a team are two groups in each environment: operators read every trace, users need not (ID-1). */
export const usersAreNotOperators: Rule = (rollout) => {
  const groups = createdFirst(teamGroups(rollout)).filter(({ role }) => role !== "codexDevelopers");
  return groups.flatMap((one, index) => {
    // Two environments with one group are told by group-serves-one-environment.
    const other = groups
      .slice(0, index)
      .find(
        ({ comparable, team, environment }) =>
          comparable === one.comparable && team === one.team && environment === one.environment,
      );
    if (other === undefined) return [];
    const wrong = `group "${one.name}" already holds the ${other.role} of ${one.team} in "${one.environment}"`;
    return [problemAt(one.yaml, one.path, wrong, `Write a group that holds ${one.role} alone`)];
  });
};
