import { nameOfUrn } from "../onboarding/vocabulary/stack-names.ts";
import type { PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";
import { scheduledDeletions } from "./kept-resources.ts";

/**
 * OCI deletes no compartment that holds anything, and what is pending deletion counts.
 *
 * @param errors  what the engine and OCI said of a destroy that failed
 * @returns which of what was deleted holds the compartment back, and until when; nothing where that is not the cause
 */
export function heldCompartment(
  errors: readonly string[],
  worked: readonly PlannedResource[],
  now: Date,
): string | undefined {
  if (!errors.some((error) => /compartment/i.test(error) && /\b409\b|not empty|conflict/i.test(error)))
    return undefined;
  const pending = scheduledDeletions(worked, now).map(({ urn, reason }) => `${nameOfUrn(urn)}: ${reason}`);
  return pending.length === 0
    ? "A compartment goes only once it is empty, and a vault or key that waits for its deletion counts: the console shows what is in it, and the day. Destroy again after that day."
    : `A compartment goes only once it is empty, and what waits for its deletion counts. Destroy again after that day:\n${pending.join("\n")}`;
}
