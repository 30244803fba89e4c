import { DEFAULTS } from "./defaults.ts";
import type { TenancyDocument } from "./documents/tenancy-document.ts";
import { groupDomain, qualifiedGroup } from "./group-names.ts";
import { declaredPace } from "./declared-pace.ts";
import type {
  EnvironmentModel,
  LimitsModel,
  OpenAiModel,
  TenancyModel,
  UsageModel,
} from "./tenancy-model.ts";
import { entries } from "./sorted-entries.ts";

/** Fills in defaults and orders what a reader may write in any order, so that the same content gives the same plan. */
export function buildTenancy(document: TenancyDocument): TenancyModel {
  const domain = groupDomain(document);
  const { groups, siem, quotas } = document;
  return {
    tenancyId: document.tenancyId,
    realm: document.realm ?? DEFAULTS.realm,
    homeRegion: document.homeRegion,
    region: document.region,
    parentCompartment: document.parentCompartment,
    objectStorageNamespace: document.objectStorageNamespace,
    objectStorageService: document.objectStorageService,
    identityDomain: domain,
    currency: document.currency,
    authentication: document.authentication ?? DEFAULTS.authentication,
    state: document.state,
    environments: entries(document.environments).map(([name, section]) =>
      buildEnvironment(name, section, document),
    ),
    contacts: document.contacts,
    groups: {
      platform: qualifiedGroup(groups.platform, domain),
      finance: qualifiedGroup(groups.finance, domain),
      auditors: qualifiedGroup(groups.auditors, domain),
      procurement: qualifiedGroup(groups.procurement, domain),
      requesters: document.serviceCatalog.requesters.map((name) => qualifiedGroup(name, domain)),
    },
    platform: document.platform,
    costCenters: entries(document.costCenters).map(([id, { name, owner }]) => ({ id, name, owner })),
    dataClasses: document.dataClasses.map((dataClass) => ({
      ...dataClass,
      requires: dataClass.requires ?? [],
    })),
    approvedUses: entries(document.approvedUses).map(([name, { risk }]) => ({ name, risk })),
    models: entries(document.models).map(([id, { access, modelId, dataClasses }]) => ({
      id,
      access,
      modelId: modelId ?? id,
      dataClasses,
    })),
    auditArchive: {
      retentionDays: document.auditArchive.retentionDays,
      lockedFrom: document.auditArchive.lockedFrom,
    },
    siem,
    spendReview: {
      firstOn: document.spendReview.firstOn,
      anomalyPercent: document.spendReview.anomalyPercent,
      anomalyAmount: document.spendReview.anomalyAmount,
      pace: { ...DEFAULTS.pace, ...declaredPace(document.spendReview.pace) },
    },
    budgetAlerts: buildBudgetAlerts(document.budgetAlerts),
    usage: document.usage && buildUsage(document.usage),
    quotas: quotas && { family: quotas.family, zero: quotas.zero.toSorted(), endpoints: quotas.endpoints },
    serviceCatalogStatus: document.serviceCatalog.status ?? DEFAULTS.serviceCatalogStatus,
    limits: buildLimits(document.limits),
  };
}

function buildEnvironment(
  name: string,
  section: TenancyDocument["environments"][string],
  document: TenancyDocument,
): EnvironmentModel {
  return {
    name,
    tier: section.tier,
    cidr: section.cidr,
    subnets: section.subnets,
    minimumRetentionDays: section.minimumRetentionDays,
    budgetCeiling: section.budgetCeiling,
    access: section.access ?? DEFAULTS.access,
    directAccessExpires: section.directAccessExpires,
    deployerMatchingRule: section.deployer?.matchingRule,
    authentication: section.authentication ?? document.authentication ?? DEFAULTS.authentication,
    openai: openAi(section, document),
    state: section.state,
  };
}

function openAi(section: TenancyDocument["environments"][string], document: TenancyDocument): OpenAiModel {
  return {
    endpoint: section.openai?.endpoint ?? document.openai?.endpoint,
    authentication:
      section.openai?.authentication ?? document.openai?.authentication ?? DEFAULTS.modelAuthentication,
  };
}

function buildBudgetAlerts({
  streamId,
  functionId,
}: TenancyDocument["budgetAlerts"] = {}): TenancyModel["budgetAlerts"] {
  return {
    ...(streamId === undefined ? {} : { streamId }),
    ...(functionId === undefined ? {} : { functionId }),
  };
}

function buildUsage(usage: NonNullable<TenancyDocument["usage"]>): UsageModel {
  const { commitment } = usage;
  return {
    billingAccounts: usage.billingAccounts.toSorted(),
    renamedTeams: usage.renamedTeams ?? {},
    compartments: usage.compartments ?? {},
    showUsers: usage.showUsers ?? DEFAULTS.showUsers,
    commitment: commitment && { ...commitment, balance: commitment.balance },
  };
}

function buildLimits(limits: TenancyDocument["limits"]): LimitsModel {
  if (limits === undefined) return { readOn: undefined, values: {} };
  const known = Object.entries(limits.values).filter(([, value]) => value !== undefined);
  return { readOn: limits.readOn, values: Object.fromEntries(known) };
}
