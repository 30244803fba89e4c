import type { RolloutModel } from "../onboarding/model.ts";

/**
 * The groups that the documents take to be there already: the tenancy's own roles, and those that teams brought.
 *
 * @returns names as IAM statements write them, without those of other identity domains; sorted, each once
 */
export function existingGroups({ tenancy, teams }: Pick<RolloutModel, "tenancy" | "teams">): string[] {
  const { requesters, ...roles } = tenancy.groups;
  const ofTeams = teams
    .flatMap(({ environments }) => environments.flatMap(({ groups }) => Object.values(groups)))
    .flatMap((group) => (group?.existing === true ? [group.name] : []));
  const all = [...Object.values(roles), ...requesters, ...ofTeams];
  return [...new Set(all)].filter((name) => !name.includes("/")).sort();
}
