import { governanceGroups, requesterGroups } from "../governance-groups.ts";
import { environmentOfPrefix } from "../group-names.ts";
import { teamGroups } from "../team-groups.ts";
import { ROOT_COMPARTMENT } from "../vocabulary/compartments.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * No group bears the prefix of an environment that it does not belong to: an environment's deployers may change who
 * is in every group under its prefix, so they could join it themselves (SE-1, ID-1).
 */
export const groupsStayOutOfPrefixes: Rule = (rollout) => {
  const { yaml, document } = rollout.tenancy;
  // One that takes the prefix of what is the whole tenancy's is told by environment-names-are-free.
  const environments = Object.keys(document.environments).filter((name) => name !== ROOT_COMPARTMENT);
  const ofTenancy = [...governanceGroups(document), ...requesterGroups(document)].flatMap((one) => {
    const environment = environmentOfPrefix(one.comparable, environments);
    if (environment === undefined) return [];
    const fix = "Write a group whose name starts with no environment's";
    return [problemAt(yaml, one.path, wrongPrefix(one.name, environment), fix)];
  });

  const groups = teamGroups(rollout);
  const ofTeams = groups.flatMap((one) => {
    const environment = environmentOfPrefix(one.comparable, environments);
    if (environment === undefined || environment === one.environment) return [];
    // One that serves both environments is told by group-serves-one-environment.
    if (groups.some((other) => other.comparable === one.comparable && other.environment !== one.environment))
      return [];
    const fix = `Write a group of "${one.environment}"`;
    return [problemAt(one.yaml, one.path, wrongPrefix(one.name, environment), fix)];
  });
  return [...ofTenancy, ...ofTeams];
};

function wrongPrefix(group: string, environment: string): string {
  return `group "${group}" starts with "${environment}-", so whoever deploys "${environment}" could join it`;
}
