export { PACKS } from "./all/pack.ts";
export { UNKNOWN_MARKER } from "./analyzer-requests.ts";
export { levelOverrides, policiesForTier, policiesOf } from "./binding.ts";
export type { Binding, PolicyPackDefinition } from "./binding.ts";
export { evaluatePolicies } from "./evaluate.ts";
export type { EvaluatedResource } from "./evaluate.ts";
export { requirementsOf } from "./requirements.ts";
export { verdictsFromDiagnostics } from "./verdicts-from-diagnostics.ts";
export type { PolicyDiagnostics, PolicyViolation } from "./verdicts-from-diagnostics.ts";
