import { governanceGroups, requesterGroups } from "../governance-groups.ts";
import { environmentOfPrefix, toolkitGroups } from "../group-names.ts";
import { teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * No group of a team has a role in the tenancy's document, and none is an environment's deployers or access layer: who
 * checks, pays, asks or provisions does not call models in passing (ID-1).
 */
export const teamGroupsAreApartFromGovernance: Rule = (rollout) => {
  const { document } = rollout.tenancy;
  const environments = Object.keys(document.environments);
  const taken = [...governanceGroups(document), ...requesterGroups(document)].filter(
    ({ field, comparable }) =>
      // Procurement is told by procurement-is-apart-from-codex, a group under a prefix by groups-stay-out-of-prefixes.
      field !== "groups.procurement" && environmentOfPrefix(comparable, environments) === undefined,
  );
  return teamGroups(rollout).flatMap(({ yaml, path, name, comparable, environment }) => {
    const role = taken.find((other) => other.comparable === comparable);
    if (role !== undefined) {
      const wrong = `group "${name}" is the tenancy's ${role.field} already`;
      return [problemAt(yaml, path, wrong, "Write a group that has no role in the tenancy's document")];
    }
    // Another environment's is told by groups-stay-out-of-prefixes.
    if (!toolkitGroups(environment).includes(comparable)) return [];
    const wrong = `group "${name}" provisions "${environment}" or calls models for all its teams`;
    return [problemAt(yaml, path, wrong, "Write a group of the team's own")];
  });
};
