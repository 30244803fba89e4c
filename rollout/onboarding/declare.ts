import type { RolloutModel, TeamEnvironmentModel } from "./model.ts";
import type { Declaration } from "./vocabulary/declaration.ts";

/** @returns the facts of a model that reports may read */
export function declare({ tenancy, teams, documents }: RolloutModel): Declaration {
  return {
    tenancy: { tenancyId: tenancy.tenancyId, region: tenancy.region, currency: tenancy.currency },
    environments: tenancy.environments.map(({ name, tier, cidr }) => ({ name, tier, cidr })),
    teams: teams.map((team) => ({
      name: team.name,
      owner: team.owner,
      costCenter: team.costCenter,
      uses: team.uses,
      environments: team.environments.map((section) => ({
        environment: section.environment,
        monthlyBudget: section.monthlyBudget,
        alertPercents: section.alertPercents,
        recipients: section.alertRecipients,
        retentionDays: section.retentionDays,
        groups: groupNames(section.groups),
      })),
    })),
    documents,
  };
}

/** Role → name, for the roles that the team has. */
function groupNames({ users, operators, codexDevelopers }: TeamEnvironmentModel["groups"]) {
  return {
    users: users.name,
    operators: operators.name,
    ...(codexDevelopers === undefined ? {} : { codexDevelopers: codexDevelopers.name }),
  };
}
