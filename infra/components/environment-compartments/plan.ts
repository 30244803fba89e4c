import {
  GOVERNANCE_COMPARTMENT,
  ROOT_COMPARTMENT,
} from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { TENANCY_ENVIRONMENT } from "../../../rollout/onboarding/vocabulary/tags.ts";

/** One compartment to create; `parent` is the slug of another, or absent for the tenancy's root. */
export interface CompartmentSpec {
  readonly slug: string;
  readonly displayName: string;
  readonly parent?: string;
  readonly description: string;
  /** Value of the Environment tag. */
  readonly environment: string;
}

/** The tree `ai`, `ai/governance`, `ai/<environment>`; parents first, slugs from names. */
export function compartmentSpecs(environments: readonly string[]): CompartmentSpec[] {
  const root = ROOT_COMPARTMENT;
  return [
    {
      slug: root,
      displayName: root,
      description: "Everything of the AI rollout.",
      environment: TENANCY_ENVIRONMENT,
    },
    {
      slug: `${root}-${GOVERNANCE_COMPARTMENT}`,
      displayName: GOVERNANCE_COMPARTMENT,
      parent: root,
      description: "What governs the AI rollout across environments.",
      environment: TENANCY_ENVIRONMENT,
    },
    ...environments.map((environment) => ({
      slug: `${root}-${environment}`,
      displayName: environment,
      parent: root,
      description: `Everything of the AI rollout in ${environment}.`,
      environment,
    })),
  ];
}
