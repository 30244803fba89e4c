import { DEFAULT_DOMAIN } from "../defaults.ts";
import { groupDomain, isDefaultDomain } from "../group-names.ts";
import { teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/** Where another identity domain than the default one holds the groups, they exist already: none can be created there (ID-1). */
export const createdGroupsLiveInTheDefaultDomain: Rule = (rollout) => {
  const domain = groupDomain(rollout.tenancy.document);
  if (isDefaultDomain(domain)) return [];
  return teamGroups(rollout)
    .filter(({ created }) => created)
    .map(({ yaml, path, name }) => {
      const wrong = `group "${name}" would be created in domain ${DEFAULT_DOMAIN}, and the tenancy's groups are in ${domain}`;
      return problemAt(yaml, path, wrong, `Create it in ${domain} and write its name as existing`);
    });
};
