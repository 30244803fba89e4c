import { RolloutError } from "../../../rollout/onboarding/vocabulary/rollout-error.ts";

/** What one team may use up in one environment. OCI publishes no list of these names: they are configuration. */
export interface TeamQuotaPlan {
  readonly team: string;
  readonly environment: string;
  /** OCI's name of the service in quota statements. */
  readonly family: string;
  /** OCI's name of the limit of private endpoints; absent: endpoints are not limited. */
  readonly endpointLimit?: string | undefined;
  /** Private endpoints of its own that the team may have; none where it shares its environment's. */
  readonly endpoints: number;
  /** Limits of which the team may use nothing. */
  readonly zero: readonly string[];
  /** Names from the tenancy's root to the team's compartment, e.g. `ai:dev:payments`. */
  readonly compartmentPath: string;
}

/** A name that would not be read as that name in a quota statement. Nothing was provisioned. */
export class QuotaNameError extends RolloutError {
  override readonly name = "QuotaNameError";
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PATH = /^[A-Za-z0-9._-]+(:[A-Za-z0-9._-]+)*$/;

/** @returns the quota's name, unique in the tenancy; root-level things start with their environment */
export function quotaName({ environment, team }: TeamQuotaPlan): string {
  return `${environment}-${team}`;
}

/**
 * @returns statements in OCI's quota language, sorted, each once; none where nothing is limited
 * @throws QuotaNameError for a name or number the language would read otherwise
 */
export function quotaStatements(plan: TeamQuotaPlan): string[] {
  const { family, endpointLimit, endpoints, zero } = plan;
  const where = `in compartment ${checked(plan.compartmentPath, PATH)}`;
  const none = (limit: string) => `zero ${checked(family, NAME)} quota ${checked(limit, NAME)} ${where}`;
  const some = (limit: string) =>
    `set ${checked(family, NAME)} quota ${checked(limit, NAME)} to ${checked(String(endpoints), /^\d+$/)} ${where}`;
  const statements = zero.map(none);
  if (endpointLimit !== undefined && !zero.includes(endpointLimit))
    statements.push(endpoints === 0 ? none(endpointLimit) : some(endpointLimit));
  return [...new Set(statements)].sort();
}

function checked(text: string, allowed: RegExp): string {
  if (allowed.test(text)) return text;
  throw new QuotaNameError(
    `${JSON.stringify(text)} cannot stand in a quota statement. Write OCI's own names: lower-case words with hyphens, compartments with colons between them, whole numbers.`,
  );
}
