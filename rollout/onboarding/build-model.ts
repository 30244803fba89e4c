import { DEFAULTS } from "./defaults.ts";
import type { TeamDocument } from "./documents/team-document.ts";
import type { TenancyDocument } from "./documents/tenancy-document.ts";
import type { TeamEnvironmentModel, TeamModel, TenancyModel } from "./model.ts";

/** Fills in defaults and orders what a reader may write in any order, so that the same content gives the same plan. */
export function buildTenancy(document: TenancyDocument): TenancyModel {
  return {
    tenancyId: document.tenancyId,
    region: document.region,
    objectStorageNamespace: document.objectStorageNamespace,
    currency: document.currency,
    authentication: document.authentication ?? DEFAULTS.authentication,
    state: document.state,
    environments: entries(document.environments).map(([name, { tier, cidr, state }]) => ({
      name,
      tier,
      cidr,
      state,
    })),
    contacts: document.contacts,
    groups: document.groups,
    platform: document.platform,
    costCenters: entries(document.costCenters).map(([id, { name, owner }]) => ({ id, name, owner })),
    dataClasses: document.dataClasses,
    approvedUses: entries(document.approvedUses).map(([name, { risk }]) => ({ name, risk })),
    models: entries(document.models).map(([id, { dataClasses }]) => ({ id, dataClasses })),
  };
}

export function buildTeam(document: TeamDocument, tenancy: TenancyModel): TeamModel {
  return {
    name: document.team,
    owner: document.owner,
    costCenter: document.costCenter,
    uses: document.uses,
    environments: entries(document.environments).map(([name, section]) =>
      buildEnvironment(name, section, document, tenancy),
    ),
  };
}

function buildEnvironment(
  environment: string,
  section: TeamDocument["environments"][string],
  team: TeamDocument,
  tenancy: TenancyModel,
): TeamEnvironmentModel {
  const tier = tenancy.environments.find((known) => known.name === environment)?.tier ?? "production";
  return {
    environment,
    monthlyBudget: section.monthlyBudget,
    alertPercents: [...new Set(section.alerts.percents ?? DEFAULTS.alertPercents)].sort((a, b) => a - b),
    alertRecipients: [...new Set([...section.alerts.recipients, ...tenancy.contacts.finance])].sort(),
    retentionDays: section.retentionDays ?? DEFAULTS.retentionDays[tier],
    groups: section.groups,
    dataClass: mostSensitive(team, environment, tenancy),
  };
}

/** Classes stand from the least to the most sensitive, so the last one that a use names is the gravest. */
function mostSensitive(team: TeamDocument, environment: string, tenancy: TenancyModel): string {
  const used = new Set(
    team.uses.filter((use) => use.environments.includes(environment)).flatMap((use) => use.dataClasses),
  );
  const known = tenancy.dataClasses.map((dataClass) => dataClass.name);
  return known.findLast((name) => used.has(name)) ?? known[0] ?? "";
}

function entries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
