import { clashes } from "../clashes.ts";
import { governanceGroups } from "../governance-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * Platform, finance, auditors and procurement are four groups: who checks is not who is checked (ID-1, CX-2). Who may
 * only ask for access is in any of them.
 */
export const governanceGroupsAreApart: Rule = ({ tenancy: { yaml, document } }) => {
  return clashes(governanceGroups(document), (earlier, one) => earlier.comparable === one.comparable).map(
    ({ one, other }) => {
      const wrong = `group "${one.name}" stands as ${other.field} already`;
      return problemAt(yaml, one.path, wrong, "Write a group that has none of the other roles");
    },
  );
};
