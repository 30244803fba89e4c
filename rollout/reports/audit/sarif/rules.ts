import type { ReportingDescriptor } from "sarif";
import type { AuditedPolicy, AuditEvidence } from "../../../evidence/audit-evidence.ts";
import type { Severity, Verdict } from "../../../onboarding/vocabulary/verdicts.ts";

/**
 * What a code scanner sorts by: above 9 critical, from 7 high, from 4 medium. Numbers in the middle of each band, since a
 * policy has no vector to compute one from.
 */
const SECURITY_SEVERITIES = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
} as const satisfies Record<Severity, string>;

type Ruled = Pick<
  Verdict,
  "pack" | "policy" | "description" | "severity" | "requirements" | "cis" | "remediation"
>;

export function ruleIdOf({ pack, policy }: Pick<Verdict, "pack" | "policy">): string {
  return `${pack}/${policy}`;
}

/** @returns a rule for each policy of the packs and, should one be missing there, for each that gave a verdict; by id */
export function rulesOf(
  { policies }: AuditEvidence,
  verdicts: readonly Verdict[],
): Map<string, ReportingDescriptor> {
  const ruled = new Map<string, Ruled>();
  for (const policy of [...verdicts, ...policies]) ruled.set(ruleIdOf(policy), policy);
  return new Map(
    [...ruled].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, policy]) => [id, ruleOf(id, policy)]),
  );
}

function ruleOf(id: string, policy: Ruled): ReportingDescriptor {
  return {
    id,
    name: policy.policy,
    shortDescription: { text: policy.description },
    fullDescription: { text: policy.description },
    help: { text: `${policy.description}\n\nWhat to change: ${policy.remediation}` },
    defaultConfiguration: { level: policy.severity === "low" ? "warning" : "error" },
    properties: {
      pack: policy.pack,
      severity: policy.severity,
      "security-severity": SECURITY_SEVERITIES[policy.severity],
      tags: [
        "security",
        ...policy.requirements.map((requirement) => `requirement/${requirement}`),
        ...policy.cis.map((control) => `cis-oci/${control}`),
      ],
      ...(isCatalogued(policy) ? { levels: policy.levels } : {}),
    },
  };
}

function isCatalogued(policy: Ruled | AuditedPolicy): policy is AuditedPolicy {
  return "levels" in policy;
}
