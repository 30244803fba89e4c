/** Compartment under which everything of the rollout lives: `ai`, `ai/governance`, `ai/<environment>/<team>`. */
export const ROOT_COMPARTMENT = "ai";
export const GOVERNANCE_COMPARTMENT = "governance";
export const SHARED_COMPARTMENT = "shared";
