import { RolloutError } from "../../../rollout/onboarding/vocabulary/rollout-error.ts";

/** A word that would not be read as a name in a quota's statement. Nothing was provisioned. */
export class QuotaNameError extends RolloutError {
  override readonly name = "QuotaNameError";
  override readonly exitCode = 1;

  constructor(word: string) {
    super(
      `${JSON.stringify(word)} cannot stand in a quota: write letters, digits, . _ and -, ` +
        `and ":" between the compartments of a path.`,
    );
  }
}

export interface EnvironmentQuotasPlan {
  /** OCI's name of the family of limits. Not confirmed by OCI's reference, so configuration. */
  readonly family: string;
  /** Names of the limits that no environment may use any of; empty where nothing is withheld. */
  readonly zero: readonly string[];
  readonly environments: readonly {
    readonly name: string;
    /** Names from the tenancy's root down, with ":" between, e.g. `ai:dev`. */
    readonly compartmentPath: string;
  }[];
}

/** One quota to create. */
export interface QuotaSpec {
  readonly environment: string;
  /** Root-level name under the environment's prefix; OCI never renames a quota. */
  readonly quotaName: string;
  readonly statements: readonly string[];
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * Expands to one quota per environment, its statements sorted; none where no limit is named.
 *
 * @throws QuotaNameError
 */
export function quotaSpecs({ family, zero, environments }: EnvironmentQuotasPlan): QuotaSpec[] {
  const limits = [...new Set(zero)].sort();
  if (limits.length === 0) return [];
  return environments.map(({ name, compartmentPath }) => {
    for (const word of [family, ...limits, ...compartmentPath.split(":")])
      if (!NAME.test(word)) throw new QuotaNameError(word);
    return {
      environment: name,
      quotaName: `${name}-ai`,
      statements: limits.map((limit) => `zero ${family} quota ${limit} in compartment ${compartmentPath}`),
    };
  });
}
