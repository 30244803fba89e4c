import type { RolloutModel, TeamEnvironmentModel, UseModel } from "./model.ts";
import type { Declaration, UseDeclaration } from "./vocabulary/declaration.ts";

/** @returns the facts of a model that reports may read */
export function declare({ tenancy, teams, waivers, documents }: RolloutModel): Declaration {
  return {
    tenancy: { tenancyId: tenancy.tenancyId, region: tenancy.region, currency: tenancy.currency },
    environments: tenancy.environments.map(({ name, tier, cidr }) => ({ name, tier, cidr })),
    teams: teams.map((team) => ({
      name: team.name,
      product: team.product,
      owner: team.owner,
      phase: team.phase,
      state: team.state,
      costCenter: team.costCenter,
      uses: team.uses.map(declareUse),
      repositories: team.repositories.map(({ name, environment, dataClass }) => ({
        name,
        environment,
        dataClass,
      })),
      environments: team.environments.map((section) => ({
        environment: section.environment,
        monthlyBudget: section.monthlyBudget,
        alertPercents: section.alertPercents,
        forecastPercents: section.forecastPercents,
        recipients: section.alertRecipients,
        retentionDays: section.retentionDays,
        endpoint: section.endpoint.kind,
        models: section.models,
        applications: section.applications.map(({ name }) => name),
        groups: groupNames(section.groups),
      })),
    })),
    waivers,
    documents,
  };
}

function declareUse({
  name,
  approvedUse,
  dataClasses,
  models,
  environments,
  review,
}: UseModel): UseDeclaration {
  return {
    name,
    approvedUse,
    dataClasses,
    models,
    environments,
    ...(review === undefined
      ? {}
      : { review: { reviewer: review.reviewer, ticket: review.ticket, expires: review.expires } }),
  };
}

/** Role in plain words → name, for the roles that the team has. */
function groupNames({ users, operators, codexDevelopers }: TeamEnvironmentModel["groups"]) {
  return {
    users: users.name,
    operators: operators.name,
    ...(codexDevelopers === undefined ? {} : { "Codex developers": codexDevelopers.name }),
  };
}
