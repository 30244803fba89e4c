import type { RolloutModel } from "../rollout/onboarding/model.ts";

/**
 * Who pays and answers for what the platform team runs for everyone: the first cost center by id and the
 * first platform contact, until the tenancy's document names them apart.
 */
export function platformOwner({ tenancy }: RolloutModel): {
  readonly costCenter: string;
  readonly owner: string;
} {
  return { costCenter: tenancy.costCenters[0]?.id ?? "", owner: tenancy.contacts.platform[0] ?? "" };
}
