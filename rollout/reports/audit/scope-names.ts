import type { AuditEvidence } from "../../evidence/audit-evidence.ts";

/** @returns what an audit was narrowed to, in words; empty where it was not */
export function scopeNames({ team, environment, framework }: AuditEvidence["scope"]): string[] {
  return [
    ...(team === undefined ? [] : [`team ${team}`]),
    ...(environment === undefined ? [] : [`environment ${environment}`]),
    ...(framework === undefined
      ? []
      : [framework === "cis" ? "CIS OCI Foundations 3.1" : "own requirements"]),
  ];
}
