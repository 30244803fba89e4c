import { GOVERNANCE_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { equals } from "../../iam/condition.ts";
import type { SiemPlan } from "../siem-stream/plan.ts";
import { allow, connectorsBesideTarget } from "../../iam/statement.ts";

/** Bucket names are unique within a tenancy's namespace and region, stream names within a pool. */
export const AUDIT_BUCKET = "ai-audit";
export const SIEM_STREAM = "ai-siem";

/**
 * The audit log of a compartment and of all below it. Connector Hub takes this word in place of a log group's
 * OCID; with the plain `_Audit` it would read the compartment's own events only.
 */
export const AUDIT_WITH_SUBCOMPARTMENTS = "_Audit_Include_Subcompartment";

/** An object is written at whichever comes first, so the archive lags by at most seven minutes. */
export const BATCH = { sizeInMbs: 100, timeInMs: 7 * 60 * 1000 } as const;

export interface AuditArchivePlan {
  /** Region whose Object Storage service encrypts with the key. */
  readonly region: string;
  /** Days that an archived event can be neither changed nor deleted. */
  readonly retentionDays: number;
  /** `YYYY-MM-DD`, from when nobody can shorten the retention any more; absent where it stays open. */
  readonly retentionLockedFrom?: string | undefined;
  /** Absent where no SIEM reads along. */
  readonly siem?: SiemPlan;
}

/**
 * The connectors of the governance compartment write to the archive's bucket and stream, and those of no
 * other compartment do: whoever may create connectors elsewhere could otherwise forge what auditors read.
 */
export function connectorStatements(withSiem: boolean): string[] {
  const grant = { subject: connectorsBesideTarget(), in: [GOVERNANCE_COMPARTMENT] } as const;
  return [
    allow({
      ...grant,
      verb: "manage",
      resource: "objects",
      where: equals("target.bucket.name", AUDIT_BUCKET),
    }),
    ...(withSiem ? [allow({ ...grant, verb: "use", resource: "stream-push" })] : []),
  ];
}
