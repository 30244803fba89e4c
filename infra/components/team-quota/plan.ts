import { quotaStatement } from "../../iam/quota-statement.ts";

/** What one team may use up in one environment. */
export interface TeamQuotaPlan {
  readonly team: string;
  readonly environment: string;
  /** OCI's name of the family of limits. */
  readonly family: string;
  /** OCI's name of the limit of private endpoints. */
  readonly endpointLimit: string;
  /** Private endpoints of its own that the team may have; none where it shares its environment's. */
  readonly endpoints: number;
  /** Names from the tenancy's root to the team's compartment, e.g. `ai:dev:payments`. */
  readonly compartmentPath: string;
}

/** @returns the quota's name, unique in the tenancy; root-level things start with their environment */
export function quotaName({ environment, team }: TeamQuotaPlan): string {
  return `${environment}-${team}`;
}

/**
 * What no team may use is withheld by the environment's quota, which holds here, too.
 *
 * @throws QuotaNameError
 */
export function endpointStatement({
  family,
  endpointLimit,
  endpoints,
  compartmentPath,
}: TeamQuotaPlan): string {
  return quotaStatement({ family, limit: endpointLimit, compartmentPath }, endpoints);
}
