import { DEFAULT_DOMAIN, DEFAULTS } from "../defaults.ts";
import { teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/** Where another identity domain than the default one holds the groups, they exist already: none can be created there (ID-1). */
export const createdGroupsLiveInTheDefaultDomain: Rule = (rollout) => {
  const domain = rollout.tenancy.document.identityDomain ?? DEFAULTS.identityDomain;
  if (domain.toLowerCase() === DEFAULT_DOMAIN.toLowerCase()) return [];
  return teamGroups(rollout)
    .filter(({ created }) => created)
    .map(({ yaml, path, name }) => {
      const wrong = `group "${name}" would be created in domain ${DEFAULT_DOMAIN}, and the tenancy's groups are in ${domain}`;
      return problemAt(yaml, path, wrong, `Create it in ${domain} and write its name as existing`);
    });
};
