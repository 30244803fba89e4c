import { ROOT_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";

export interface GovernanceAccessPlan {
  /** Existing group that may read budgets and usage. */
  readonly financeGroup: string;
  /** Existing group that may read everything of the rollout. */
  readonly auditorGroup: string;
}

/** Statements name groups and compartments by name: an id that is unknown at preview could not be checked. */
export function governanceStatements({ financeGroup, auditorGroup }: GovernanceAccessPlan): string[] {
  return [
    `allow group ${financeGroup} to read usage-budgets in tenancy`,
    `allow group ${financeGroup} to read usage-reports in tenancy`,
    `allow group ${auditorGroup} to read all-resources in compartment ${ROOT_COMPARTMENT}`,
    `allow group ${auditorGroup} to read audit-events in compartment ${ROOT_COMPARTMENT}`,
  ];
}
