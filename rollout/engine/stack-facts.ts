import type { StackFacts } from "../../policy-packs/index.ts";
import type { RolloutModel, TeamEnvironmentModel } from "../onboarding/model.ts";
import { callerBlocks } from "./caller-blocks.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";

/**
 * @param handed  what other stacks handed over to this one
 * @returns what the documents say about a stack that none of its resources shows
 */
export function stackFacts(
  { tenancy, teams, asOf }: RolloutModel,
  { name, tier }: DeclaredStack,
  handed: readonly string[],
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
    siem: tenancy.siem !== undefined,
    costCenters: tenancy.costCenters.map(({ id }) => id),
    dataClasses: tenancy.dataClasses.filter(({ tiers }) => tiers.includes(tier)).map((one) => one.name),
    models: section?.models ?? [],
    access: environment?.access ?? "gateway",
    directAccessExpires: environment?.directAccessExpires ?? "",
    procurementGroup: tenancy.groups.procurement,
    ownIds: [...new Set([...handed, ...declaredIds(section)])].sort(),
    ownNetworks:
      environment === undefined
        ? []
        : [
            environment.cidr,
            ...teams.flatMap((team) => team.environments).flatMap((one) => networkOf(one, environment.name)),
          ],
    callerBlocks: callerBlocks(teams, environment, name),
    endpointBlock: environment?.subnets.endpoint ?? "",
    objectStorageServiceId: tenancy.objectStorageService.id,
    quotaFamily: tenancy.quotas?.family ?? "",
    endpointLimit: tenancy.quotas?.endpoints ?? "",
    withheldLimits: tenancy.quotas?.zero ?? [],
  };
}

/** What a team brings along: its network, and where its applications run. */
function declaredIds(section: TeamEnvironmentModel | undefined): string[] {
  if (section === undefined) return [];
  const { endpoint, applications } = section;
  const existing = endpoint.kind === "public" ? undefined : endpoint.network.existing;
  return [
    ...(existing === undefined ? [] : [existing.vcnId, existing.subnetId]),
    ...applications.map(({ compartmentId }) => compartmentId),
  ];
}

function networkOf({ environment, endpoint }: TeamEnvironmentModel, wanted: string): string[] {
  return environment === wanted && endpoint.kind !== "public" ? [endpoint.network.cidr] : [];
}
