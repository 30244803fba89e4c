import type { RolloutModel } from "./model.ts";
import { neededStacks, parseStackName, type StackName } from "./vocabulary/stack-names.ts";
import type { Tier } from "./vocabulary/tiers.ts";

/** A stack that the documents call for. */
export interface DeclaredStack {
  readonly name: StackName;
  /** Tier whose policy levels apply; the tenancy is treated as production. */
  readonly tier: Tier;
  /** Stacks whose outputs it needs; they come first. */
  readonly needs: readonly string[];
}

/** @returns every stack of the documents, each after those it needs */
export function declaredStacks({ tenancy, teams }: RolloutModel): DeclaredStack[] {
  const tierOf = (environment: string): Tier =>
    tenancy.environments.find(({ name }) => name === environment)?.tier ?? "production";

  return [
    ...named("tenancy", "production"),
    ...tenancy.environments.flatMap(({ name, tier }) => named(`shared-${name}`, tier)),
    ...teams.flatMap((team) =>
      team.environments.flatMap(({ environment }) =>
        named(`${team.name}-${environment}`, tierOf(environment)),
      ),
    ),
  ];
}

function named(stack: string, tier: Tier): DeclaredStack[] {
  const name = parseStackName(stack);
  return name === undefined ? [] : [{ name, tier, needs: neededStacks(name) }];
}
