import type { Policy } from "@pulumi/policy";
import type { Tier } from "../rollout/onboarding/vocabulary/tiers.ts";
import type { Level } from "../rollout/onboarding/vocabulary/verdicts.ts";
import type { PolicyPackDefinition } from "./binding.ts";
import type { StackFacts } from "./stack-facts.ts";
import { WAIVERS, type ConfiguredWaiver, type ResourceWaiver } from "./waived.ts";

/** What the command line hands the packs about one stack. */
export interface StackConfiguration {
  readonly facts?: StackFacts;
  /** Waivers that hold on this stack. */
  readonly waivers?: readonly ResourceWaiver[];
}

/** Policy name → its level and what it asked for. */
export type PackConfiguration = Readonly<
  Record<string, { readonly enforcementLevel: Level; readonly [property: string]: unknown }>
>;

/**
 * Content of the file that `--policy-pack-config` takes, for one stack.
 *
 * The CLI matches configurations to packs by order, so hand it one per `--policy-pack`; names that
 * the pack does not hold are ignored without a word.
 */
export function packConfiguration(
  packs: readonly PolicyPackDefinition[],
  tier: Tier,
  { facts, waivers = [] }: StackConfiguration,
): PackConfiguration {
  return Object.fromEntries(
    packs.flatMap(({ bindings }) =>
      bindings.map(({ policy, levels }) => [
        policy.name,
        {
          enforcementLevel: levels[tier],
          ...factsFor(policy, facts),
          ...waiversFor(policy, waivers),
        },
      ]),
    ),
  );
}

function factsFor(policy: Policy, facts: StackFacts | undefined): Partial<StackFacts> {
  if (facts === undefined) return {};
  const asked = new Set(Object.keys(policy.configSchema?.properties ?? {}));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => asked.has(name)));
}

function waiversFor(policy: Policy, waivers: readonly ResourceWaiver[]): Record<string, unknown> {
  const own = waivers.filter((waiver) => waiver.policy === policy.name);
  return own.length === 0
    ? {}
    : {
        [WAIVERS]: own.map(({ resource, asOf, waiver }): ConfiguredWaiver => ({
          resource,
          asOf,
          expires: waiver.expires,
        })),
      };
}
