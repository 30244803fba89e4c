import { clashes } from "../clashes.ts";
import { createdFirst, teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/** A group that serves a team in one environment serves no team in another, production's least of all (SE-1, ID-1). */
export const groupServesOneEnvironment: Rule = (rollout) => {
  return clashes(
    createdFirst(teamGroups(rollout)),
    (earlier, one) => earlier.comparable === one.comparable && earlier.environment !== one.environment,
  ).map(({ one, other }) => {
    const wrong = `group "${one.name}" already serves ${other.team} in "${other.environment}"`;
    return problemAt(one.yaml, one.path, wrong, `Write a group that serves "${one.environment}" alone`);
  });
};
