import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import type { AuditReport } from "./audit-report.ts";
import { AUDIT_REPORTS } from "./index.ts";

/**
 * For whoever was handed reports together with the evidence: whether they say what this toolkit would write of it.
 *
 * @param reports  bytes by file name
 * @returns names of reports that say otherwise, are missing, or are none of ours, sorted
 */
export function unlikeItsEvidence(
  audited: AuditEvidence,
  before: AuditEvidence | undefined,
  reports: ReadonlyMap<string, Uint8Array>,
): string[] {
  const known: readonly AuditReport[] = Object.values(AUDIT_REPORTS);
  const unlike = known.filter(({ fileName, render }) => {
    const bytes = reports.get(fileName);
    return bytes === undefined || !Buffer.from(render(audited, before)).equals(bytes);
  });
  const names = new Set(known.map(({ fileName }) => fileName));
  return [
    ...unlike.map(({ fileName }) => fileName),
    ...[...reports.keys()].filter((name) => !names.has(name)),
  ].sort();
}
