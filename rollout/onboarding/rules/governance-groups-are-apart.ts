import { governanceGroups } from "../governance-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * Platform, finance, auditors and procurement are four groups: who checks is not who is checked (ID-1, CX-2). Who may
 * only ask for access is in any of them.
 */
export const governanceGroupsAreApart: Rule = ({ tenancy: { yaml, document } }) => {
  const groups = governanceGroups(document);
  return groups.flatMap((one, index) => {
    const other = groups.slice(0, index).find(({ comparable }) => comparable === one.comparable);
    if (other === undefined) return [];
    const wrong = `group "${one.name}" stands as ${other.field} already`;
    return [problemAt(yaml, one.path, wrong, "Write a group that has none of the other roles")];
  });
};
