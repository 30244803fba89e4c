import type { StackFacts } from "../../policy-packs/index.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";

/** @returns what the documents say about a stack that none of its resources shows */
export function stackFacts(
  { tenancy, teams, asOf }: RolloutModel,
  { name, tier }: DeclaredStack,
): StackFacts {
  const environment =
    name.kind === "tenancy" ? undefined : tenancy.environments.find((one) => one.name === name.environment);
  const section =
    name.kind === "team"
      ? teams
          .find((team) => team.name === name.team)
          ?.environments.find((one) => one.environment === name.environment)
      : undefined;
  return {
    asOf,
    environments: tenancy.environments.map((one) => one.name),
    tier,
    budgetCeiling:
      environment?.budgetCeiling ?? Math.max(0, ...tenancy.environments.map((one) => one.budgetCeiling)),
    financeContacts: tenancy.contacts.finance,
    minimumRetentionDays: environment?.minimumRetentionDays ?? tenancy.auditArchive.retentionDays,
    retentionLockedFrom:
      (name.kind === "tenancy" ? tenancy.auditArchive.lockedFrom : section?.retentionLockedFrom) ?? "",
    costCenters: tenancy.costCenters.map(({ id }) => id),
    dataClasses: tenancy.dataClasses.filter(({ tiers }) => tiers.includes(tier)).map((one) => one.name),
    access: environment?.access ?? "gateway",
    directAccessExpires: environment?.directAccessExpires ?? "",
    procurementGroup: tenancy.groups.procurement,
    quotaFamily: tenancy.quotas?.family ?? "",
    endpointLimit: tenancy.quotas?.endpoints ?? "",
    withheldLimits: tenancy.quotas?.zero ?? [],
  };
}
