import type { RolloutModel } from "./model.ts";
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
        groups: section.groups,
      })),
    })),
    documents,
  };
}
