import type { AuditEvidence } from "../../rollout/evidence/audit-evidence.ts";
import type { Waiver } from "../../rollout/onboarding/vocabulary/waivers.ts";
import { auditEvidenceOf } from "./audit-evidence.ts";
import { evidenceOf, stackOf, urnOf, verdictOf } from "./evidence.ts";

export const STACK = "payments-prod";
export const RULE = urnOf(STACK, "oci:Budget/rule:Rule", "payments-prod-actual-90");
export const BUCKET = urnOf(STACK, "oci:ObjectStorage/bucket:Bucket", "payments-prod-traces");

export const SHORT_WAIVER: Waiver = {
  policy: "bucket-is-private",
  resource: BUCKET,
  reason: "A migration reads it.",
  owner: "ana.ortiz@example.com",
  approver: "sam.lee@example.com",
  ticket: "SEC-1",
  expires: "2027-01-31",
};

/** One verdict of each outcome on one stack, a stack that was cut off, and a waiver that nothing needs. */
export function smallAudit(changes: Partial<AuditEvidence> = {}): AuditEvidence {
  const verdicts = [
    verdictOf({
      stack: STACK,
      pack: "spend",
      policy: "rule-has-recipients",
      description: "Every alert mails somebody.",
      cis: ["4.1"],
      remediation: "Add budget.recipients.",
      passed: [urnOf(STACK, "oci:Budget/rule:Rule", "other")],
      findings: [
        { outcome: "failed", resource: RULE, message: "It mails nobody." },
        { outcome: "not-checked", message: "Could not see `amount`." },
      ],
    }),
    verdictOf({
      stack: STACK,
      pack: "separation",
      policy: "key-is-own",
      level: "advisory",
      severity: "low",
      requirements: ["SE-1"],
      findings: [{ outcome: "not-checked", resource: BUCKET, message: "Could not see `kmsKeyId`." }],
    }),
    verdictOf({
      stack: STACK,
      pack: "separation",
      policy: "bucket-is-private",
      level: "advisory",
      requirements: ["RT-1"],
      findings: [{ outcome: "waived", resource: BUCKET, message: "It is public.", waiver: SHORT_WAIVER }],
    }),
    verdictOf({
      stack: STACK,
      pack: "tagging",
      policy: "is-tagged",
      requirements: ["CO-1"],
      passed: [STACK],
    }),
    verdictOf({ stack: STACK, pack: "tagging", policy: "has-defaults", requirements: ["DA-1"] }),
  ];
  const { run: _run, ...cutOff } = stackOf(
    "payments-dev",
    {},
    { outcome: "failed", reason: "OCI did not answer." },
  );
  return auditEvidenceOf({
    scope: { team: "payments" },
    evidence: evidenceOf({ stacks: [stackOf(STACK, { verdicts }), cutOff] }),
    waiverProblems: [
      { waiver: { ...SHORT_WAIVER, ticket: "SEC-2" }, kind: "unmatched", message: "Nothing needs it." },
    ],
    ...changes,
  });
}
