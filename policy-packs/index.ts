export { PACKS } from "./all/pack.ts";
export { UNKNOWN_MARKER } from "./analyzer-requests.ts";
export { levelOverrides } from "./binding.ts";
export { evaluatePolicies } from "./evaluate.ts";
export type { EvaluatedResource } from "./evaluate.ts";
export { verdictsFromDiagnostics } from "./verdicts-from-diagnostics.ts";
export type { PolicyDiagnostics } from "./verdicts-from-diagnostics.ts";
