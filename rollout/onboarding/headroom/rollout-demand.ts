import type { TeamModel } from "../model.ts";
import type { TenancyModel } from "../tenancy-model.ts";
import { LIMITS, type LimitName } from "../vocabulary/limits.ts";
import type { StackDemand } from "./stack-demand.ts";
import { teamDemand } from "./team-demand.ts";
import { sharedDemand, tenancyDemand } from "./tenancy-demand.ts";

/** What the documents use up of every limit. */
export type Demand = Readonly<Record<LimitName, number>>;

/** @returns what each stack uses up; a section of an environment that the tenancy lacks is left out */
export function stackDemands(tenancy: TenancyModel, teams: readonly TeamModel[]): StackDemand[] {
  const environments = new Map(tenancy.environments.map((environment) => [environment.name, environment]));
  return [
    tenancyDemand(tenancy),
    ...tenancy.environments.map((environment) => sharedDemand(tenancy, environment)),
    ...teams.flatMap((team) =>
      team.environments.flatMap((section) => {
        const environment = environments.get(section.environment);
        return environment === undefined ? [] : [teamDemand(tenancy, environment, team, section)];
      }),
    ),
  ];
}

/** @returns how much of each limit all stacks together use up */
export function totalDemand(stacks: readonly StackDemand[]): Demand {
  const names = Object.keys(LIMITS) as LimitName[];
  return Object.fromEntries(
    names.map((name) => [name, sum(needing(stacks, name).map(({ amount }) => amount))]),
  ) as Record<LimitName, number>;
}

/** @returns the stacks that make up the use of one limit, each with its part, none of them zero */
export function needing(
  stacks: readonly StackDemand[],
  limit: LimitName,
): { readonly stack: StackDemand; readonly amount: number }[] {
  return partsOf(stacks, limit).filter(({ amount }) => amount > 0);
}

function partsOf(stacks: readonly StackDemand[], limit: LimitName) {
  switch (limit) {
    case "policyStatements": {
      // Each compartment with policies ends a path of its own, and all paths begin in the root.
      const longest = greatest(stacks, ({ statements }) => statements.leaf);
      return stacks.map((stack) => ({
        stack,
        amount: stack.statements.root + (stack === longest ? stack.statements.leaf : 0),
      }));
    }
    case "localPeeringGateways": {
      const byEnvironment = Map.groupBy(stacks, ({ environment }) => environment);
      const gateways = (of: readonly StackDemand[]) => sum(of.map(({ peeringGateways }) => peeringGateways));
      const most = greatest([...byEnvironment.values()], gateways) ?? [];
      return most.map((stack) => ({ stack, amount: stack.peeringGateways }));
    }
    default:
      return stacks.map((stack) => ({ stack, amount: stack.counts[limit] ?? 0 }));
  }
}

function greatest<T>(all: readonly T[], size: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (most, one) => (most === undefined || size(one) > size(most) ? one : most),
    undefined,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
