import { allow } from "../../iam/statement.ts";

/** A stream that a SIEM reads (VE-2). */
export interface SiemPlan {
  /** OCI takes a megabyte a second per partition, and changes the number of no stream that exists. */
  readonly partitions: number;
  /** 24 to 168: how long the SIEM may be away and lose nothing. */
  readonly retentionHours: number;
}

/** The pool encrypts with the compartment's key, so Streaming must be allowed to use it. */
export function streamKeyStatement(compartmentName: string): string {
  return allow({
    subject: { kind: "service", name: "streaming" },
    verb: "use",
    resource: "keys",
    in: [compartmentName],
  });
}
