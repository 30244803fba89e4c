import type { AuditedPolicy, AuditEvidence } from "../../rollout/evidence/audit-evidence.ts";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { judgedEvidence } from "./evidence-verdicts.ts";

const DIGEST = "3b1f0c9d5e7a42681f0e9d8c7b6a59483726150f4e3d2c1b0a9f8e7d6c5b4a39";

/** An audit of the example's stacks with all five outcomes; `changes` replaces members. */
export function auditEvidenceOf(changes: Partial<AuditEvidence> = {}): AuditEvidence {
  const evidence = changes.evidence ?? judgedEvidence();
  return {
    apiVersion: "rollout/v1",
    kind: "AuditEvidence",
    from: "plan",
    collectedAt: "2026-12-01T09:30:00Z",
    asOf: "2026-12-01",
    scope: {},
    toolkit: {
      version: "0.1.0",
      program: DIGEST,
      packages: DIGEST.replaceAll("3", "4"),
      reports: DIGEST.replaceAll("9", "0"),
      packs: [
        { name: "spend", digest: DIGEST.replaceAll("5", "6") },
        { name: "tagging", digest: DIGEST.replaceAll("7", "8") },
      ],
      node: "24.0.0",
      pulumi: "3.259.0",
      provider: "4.21.0",
    },
    evidence,
    policies: policiesIn(evidence),
    waiverProblems: [],
    prevented: { violations: [], unreadable: 0 },
    ...changes,
  };
}

/** The catalog entry of every policy that gave a verdict, sorted by pack and name. */
export function policiesIn({ stacks }: Evidence): AuditedPolicy[] {
  const verdicts = stacks.flatMap(({ run }) => run?.verdicts ?? []);
  const found = new Map<string, AuditedPolicy>();
  for (const { pack, policy, description, severity, level, requirements, cis, remediation } of verdicts) {
    const levels = { development: level, production: level };
    found.set(`${pack}/${policy}`, {
      policy,
      pack,
      description,
      severity,
      levels,
      requirements,
      cis,
      remediation,
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
