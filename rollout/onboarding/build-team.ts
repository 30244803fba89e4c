import { DEFAULTS } from "./defaults.ts";
import { declaredPace } from "./declared-pace.ts";
import type { TeamDocument } from "./documents/team-document.ts";
import { createdGroup, qualifiedGroup, type GroupRole } from "./group-names.ts";
import type {
  ApplicationModel,
  GroupModel,
  TeamEndpointModel,
  TeamEnvironmentModel,
  TeamModel,
  UseModel,
} from "./model.ts";
import type { TenancyModel } from "./tenancy-model.ts";
import type { Tier } from "./vocabulary/tiers.ts";
import { entries } from "./sorted-entries.ts";

type Section = TeamDocument["environments"][string];

/** @returns a team's document with every default filled in */
export function buildTeam(document: TeamDocument, tenancy: TenancyModel): TeamModel {
  return {
    name: document.team,
    product: document.product,
    owner: document.owner,
    costCenter: document.costCenter,
    phase: document.phase,
    state: document.state ?? DEFAULTS.state,
    uses: document.uses.map(buildUse),
    repositories: (document.codex?.repositories ?? []).map(({ name, environment, dataClass, models }) => ({
      name,
      environment,
      dataClass,
      models,
    })),
    environments: entries(document.environments).map(([name, section]) =>
      buildEnvironment(name, section, document, tenancy),
    ),
  };
}

function buildUse(use: TeamDocument["uses"][number]): UseModel {
  const { name, approvedUse, workflow, justification, dataClasses, models, environments } = use;
  return {
    name,
    approvedUse,
    workflow,
    justification,
    dataClasses,
    models,
    environments,
    applications: use.applications ?? [],
    customers: use.customers ?? [],
    telemetry: use.telemetry ?? DEFAULTS.telemetry,
    review: use.review,
  };
}

function buildEnvironment(
  environment: string,
  section: Section,
  team: TeamDocument,
  tenancy: TenancyModel,
): TeamEnvironmentModel {
  const tier = tenancy.environments.find((known) => known.name === environment)?.tier ?? "production";
  const { alerts, groups } = section;
  const group = (role: GroupRole, declared: Section["groups"]["users"]): GroupModel => ({
    name:
      declared.existing === undefined
        ? createdGroup(environment, team.team, role)
        : qualifiedGroup(declared.existing, tenancy.identityDomain),
    existing: declared.existing !== undefined,
    membership: declared.membership,
  });
  return {
    environment,
    endpoint: buildEndpoint(section),
    models: [...new Set(section.models)].sort(),
    monthlyBudget: section.monthlyBudget,
    alertPercents: ascending(alerts.percents ?? DEFAULTS.alertPercents),
    forecastPercents: ascending(alerts.forecastPercents ?? DEFAULTS.forecastPercents),
    alertRecipients: [...new Set([...alerts.recipients, ...tenancy.contacts.finance])].sort(),
    pace: { ...tenancy.spendReview.pace, ...declaredPace(section.pace) },
    retentionDays: section.retentionDays ?? DEFAULTS.retentionDays[tier],
    retentionLockedFrom: section.retentionLockedFrom,
    groups: {
      users: group("users", groups.users),
      operators: group("operators", groups.operators),
      codexDevelopers: groups.codexDevelopers && group("codexDevelopers", groups.codexDevelopers),
    },
    applications: buildApplications(environment, team),
    dataClass: mostSensitive(team, environment, tier, tenancy),
  };
}

function buildEndpoint({ privateEndpoint: kind, network }: Section): TeamEndpointModel {
  if (kind === "public" || network === undefined) return { kind: "public" };
  const attached = network.existing?.drgId === undefined ? "drg" : "local-peering";
  return {
    kind,
    network: {
      cidr: network.cidr,
      existing: network.existing && { vcnId: network.existing.vcnId, subnetId: network.existing.subnetId },
      attachment: network.attachment ?? attached,
    },
  };
}

function buildApplications(environment: string, team: TeamDocument): ApplicationModel[] {
  return entries(team.applications ?? {})
    .filter(([, application]) => application.environment === environment)
    .map(([name, { principal, network, service, repository }]) => ({
      name,
      environment,
      kind: principal.kind,
      compartmentId: principal.compartmentId,
      cidr: network,
      service,
      repository,
    }));
}

/**
 * Classes stand from the least to the most sensitive, so the last one that is named is the gravest.
 *
 * Where none is named any more, what was kept before is still there: the label must not sink with the uses.
 */
function mostSensitive(team: TeamDocument, environment: string, tier: Tier, tenancy: TenancyModel): string {
  const used = new Set([
    ...team.uses.filter((use) => use.environments.includes(environment)).flatMap((use) => use.dataClasses),
    ...(team.codex?.repositories ?? [])
      .filter((repository) => repository.environment === environment)
      .map(({ dataClass }) => dataClass),
  ]);
  const named = tenancy.dataClasses.findLast(({ name }) => used.has(name));
  const gravest =
    tenancy.dataClasses.findLast(({ tiers }) => tiers.includes(tier)) ?? tenancy.dataClasses.at(-1);
  return (team.state === "offboarding" ? gravest : (named ?? gravest))?.name ?? "";
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
