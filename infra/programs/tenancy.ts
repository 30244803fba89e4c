import type { Input } from "@pulumi/pulumi";
import {
  GOVERNANCE_COMPARTMENT,
  rootCompartmentPath,
} from "../../rollout/onboarding/vocabulary/compartments.ts";
import { TAG_KEYS, TENANCY_ENVIRONMENT } from "../../rollout/onboarding/vocabulary/tags.ts";
import { AuditArchive } from "../components/audit-archive/audit-archive.ts";
import { EnvironmentCompartments } from "../components/environment-compartments/environment-compartments.ts";
import { EnvironmentDeployers } from "../components/environment-deployers/environment-deployers.ts";
import { EnvironmentQuotas } from "../components/environment-quotas/environment-quotas.ts";
import { GovernanceAccess } from "../components/governance-access/governance-access.ts";
import { ServiceCatalog } from "../components/service-catalog/service-catalog.ts";
import { logRetentionDays } from "../components/team-logs/plan.ts";
import { SpendReports } from "../components/spend-reports/spend-reports.ts";
import { RolloutTagDefaults } from "../components/tag-namespace/rollout-tag-defaults.ts";
import { TagNamespace } from "../components/tag-namespace/tag-namespace.ts";
import { definedTags, platformOwnership } from "../defined-tags.ts";
import { scopeOf } from "../iam/statement.ts";
import type { ProgramContext, ProgramOutputs } from "../program-context.ts";
import { ociProviders } from "../provider.ts";
import { governanceNews } from "./governance-news.ts";

/** What OCI keeps tenancy-wide; hands each environment its compartment, the tag definitions and the platform's topic. */
export function tenancyProgram(context: ProgramContext): ProgramOutputs {
  const { tenancyId } = context;
  const { tenancy } = context.model;
  const { opts, home } = ociProviders(context);
  const environments = tenancy.environments.map(({ name }) => name);
  const dataClasses = tenancy.dataClasses.map(({ name }) => name);
  const { costCenter, owner } = tenancy.platform;
  const tags = definedTags(platformOwnership(TENANCY_ENVIRONMENT, costCenter, owner));
  const rootCompartment = rootCompartmentPath(tenancy.parentCompartment?.path);
  const { objectStorageNamespace: namespace, region } = tenancy;

  const tagNamespace = new TagNamespace("tags", { tenancyId, environments, dataClasses }, opts);
  // What carries a tag is created after it: OCI refuses keys that a namespace does not hold yet.
  const tagged = { ...opts, dependsOn: [...tagNamespace.tags] };
  const compartments = new EnvironmentCompartments(
    "compartments",
    {
      parentCompartmentId: tenancy.parentCompartment?.id ?? tenancyId,
      environments,
      costCenter,
      owner,
    },
    tagged,
  );
  const governanceCompartmentId = compartments.governanceId;
  // A statement that names a compartment is refused until the compartment is there.
  const inCompartments = { ...opts, dependsOn: [...tagNamespace.tags, compartments] };
  new RolloutTagDefaults(
    "ai-tag-defaults",
    { rootCompartmentId: compartments.rootId, managedByTagId: tagNamespace.tagDefinitionIds.ManagedBy },
    inCompartments,
  );
  new GovernanceAccess(
    "ai-governance-access",
    { tenancyId, rootCompartment, groups: tenancy.groups, tags },
    inCompartments,
  );
  new EnvironmentDeployers(
    "ai-deployers",
    {
      tenancyId,
      rootCompartment,
      deployers: tenancy.environments.map(({ name, tier, deployerMatchingRule }) => ({
        environment: name,
        tier,
        ...(deployerMatchingRule === undefined ? {} : { matchingRule: deployerMatchingRule }),
      })),
      tags,
    },
    inCompartments,
  );
  const { platformTopicId, financeTopicId } = governanceNews(
    {
      tenancyId,
      governanceCompartmentId,
      contacts: tenancy.contacts,
      alertDestinations: tenancy.budgetAlerts,
      tags,
    },
    inCompartments,
    home && { ...inCompartments, ...home },
  );
  const archive = new AuditArchive(
    "ai-audit",
    {
      tenancyId,
      governanceCompartmentId,
      namespace,
      region,
      retentionDays: tenancy.auditArchive.retentionDays,
      ...(tenancy.auditArchive.lockedFrom === undefined
        ? {}
        : { retentionLockedFrom: tenancy.auditArchive.lockedFrom }),
      ...(tenancy.siem === undefined ? {} : { siem: tenancy.siem }),
      tags,
    },
    inCompartments,
  );
  const logged = {
    logGroupId: archive.logGroupId,
    logRetentionDays: logRetentionDays(tenancy.auditArchive.retentionDays),
  };
  new SpendReports(
    "ai-spend",
    {
      tenancyId,
      governanceCompartmentId,
      watchedCompartmentIds: Object.values(compartments.environmentIds),
      namespace,
      region,
      kmsKeyId: archive.keyId,
      ...logged,
      firstReportOn: tenancy.spendReview.firstOn,
      recipients: tenancy.contacts.finance,
      anomaly: {
        amount: tenancy.spendReview.anomalyAmount,
        percent: tenancy.spendReview.anomalyPercent,
      },
      tags,
    },
    inCompartments,
  );
  new ServiceCatalog(
    "ai-catalog",
    {
      tenancyId,
      governanceCompartmentId,
      governanceCompartment: scopeOf(rootCompartment, GOVERNANCE_COMPARTMENT),
      namespace,
      region,
      kmsKeyId: archive.keyId,
      ...logged,
      platformTopicId,
      catalogStatus: tenancy.serviceCatalogStatus,
      requesterGroups: tenancy.groups.requesters,
      environments,
      costCenters: tenancy.costCenters,
      approvedUses: tenancy.approvedUses.map(({ name }) => name),
      dataClasses,
      models: tenancy.models.map(({ id }) => id),
      currency: tenancy.currency,
      tags,
    },
    inCompartments,
  );
  if (tenancy.quotas !== undefined) {
    const { family, zero } = tenancy.quotas;
    const limited = environments.map((name) => ({ name, compartmentPath: `${rootCompartment}:${name}` }));
    new EnvironmentQuotas(
      "ai-quotas",
      { tenancyId, family, zero, environments: limited, tags },
      inCompartments,
    );
  }

  return Object.fromEntries(
    Object.entries(compartments.environmentIds).map(([environment, compartmentId]) => {
      const values: Record<string, Input<string>> = { compartmentId, platformTopicId, financeTopicId };
      for (const { key } of TAG_KEYS) values[`tagDefinitionId.${key}`] = tagNamespace.tagDefinitionIds[key];
      return [environment, values];
    }),
  );
}
