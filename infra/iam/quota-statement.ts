import { RolloutError } from "../../rollout/onboarding/vocabulary/rollout-error.ts";

/** A name or number that would not be read as that in a quota's statement. Nothing was provisioned. */
export class QuotaNameError extends RolloutError {
  override readonly name = "QuotaNameError";
  override readonly exitCode = 1;

  constructor(word: string) {
    super(
      `${JSON.stringify(word)} cannot stand in a quota: write letters, digits, . _ and -, ":" between the ` +
        `compartments of a path, and whole numbers.`,
    );
  }
}

/** One limit in one compartment and all below it. */
export interface QuotaLimit {
  /** OCI's name of the family of limits. OCI publishes no list of these names: they are configuration. */
  readonly family: string;
  /** OCI's name of the limit within the family. */
  readonly limit: string;
  /** Names from the tenancy's root down, with ":" between, e.g. `ai:dev`. */
  readonly compartmentPath: string;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * @param most  how many may be used; 0 withholds the limit altogether
 * @returns one statement of OCI's quota language
 * @throws QuotaNameError
 */
export function quotaStatement({ family, limit, compartmentPath }: QuotaLimit, most: number): string {
  for (const word of [family, limit, ...compartmentPath.split(":")])
    if (!NAME.test(word)) throw new QuotaNameError(word);
  if (!Number.isSafeInteger(most) || most < 0) throw new QuotaNameError(String(most));
  const where = `in compartment ${compartmentPath}`;
  return most === 0
    ? `zero ${family} quota ${limit} ${where}`
    : `set ${family} quota ${limit} to ${most} ${where}`;
}
