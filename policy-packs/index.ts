export { PACKS } from "./all/pack.ts";
export { UNKNOWN_MARKER } from "./analyzer-requests.ts";
export { packConfiguration, type StackConfiguration } from "./configuration.ts";
export { declinedOn, evaluatePolicies } from "./evaluate.ts";
export type { EvaluatedResource } from "./evaluate.ts";
export type { StackFacts } from "./stack-facts.ts";
export type { ResourceWaiver } from "./waived.ts";
export { verdictsFromDiagnostics } from "./verdicts-from-diagnostics.ts";
export type { PolicyDiagnostics } from "./verdicts-from-diagnostics.ts";
