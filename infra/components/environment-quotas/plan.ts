import { quotaStatement } from "../../iam/quota-statement.ts";

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

/**
 * Expands to one quota per environment, its statements sorted; none where no limit is named.
 *
 * @throws QuotaNameError
 */
export function quotaSpecs({ family, zero, environments }: EnvironmentQuotasPlan): QuotaSpec[] {
  const limits = [...new Set(zero)].sort();
  if (limits.length === 0) return [];
  return environments.map(({ name, compartmentPath }) => ({
    environment: name,
    quotaName: `${name}-ai`,
    statements: limits.map((limit) => quotaStatement({ family, limit, compartmentPath }, 0)),
  }));
}
