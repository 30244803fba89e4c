import { DEFAULTS } from "../defaults.ts";
import { comparableGroup } from "../group-names.ts";
import { problemAt, type Rule } from "../written.ts";

/** Groups with rights of their own; who may only ask for access is in any of them. */
const GOVERNANCE = ["platform", "finance", "auditors", "procurement"] as const;

/** Platform, finance, auditors and procurement are four groups: who checks is not who is checked (ID-1, CX-2). */
export const governanceGroupsAreApart: Rule = ({ tenancy: { yaml, document } }) => {
  const domain = document.identityDomain ?? DEFAULTS.identityDomain;
  const groups = GOVERNANCE.map((role) => {
    const name = document.groups[role];
    return { role, name, comparable: comparableGroup(name, domain) };
  });
  return groups.flatMap((one, index) => {
    const other = groups.slice(0, index).find(({ comparable }) => comparable === one.comparable);
    if (other === undefined) return [];
    const wrong = `group "${one.name}" stands as groups.${other.role} already`;
    return [problemAt(yaml, ["groups", one.role], wrong, "Write a group that has none of the other roles")];
  });
};
