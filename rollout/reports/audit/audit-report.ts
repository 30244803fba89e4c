import type { AuditEvidence } from "../../evidence/audit-evidence.ts";

/** A way to read the evidence of an audit. All have the same facts and differ only in their reader (SF-1). */
export interface AuditReport {
  /** Who reads it for what; shown in the command line's help. */
  readonly description: string;
  /** In the folder of the audit. */
  readonly fileName: string;
  /**
   * The same evidence gives the same text, byte for byte.
   *
   * `before`: earlier evidence of the same tenancy, for reports that tell what changed; the others do without.
   *
   * @throws IncomparableAudits  where a report compares and the two cannot be compared
   */
  readonly render: (evidence: AuditEvidence, before?: AuditEvidence) => string;
}
