import fc from "fast-check";
import type { AuditEvidence } from "../../rollout/evidence/audit-evidence.ts";
import type { StackEvidence } from "../../rollout/evidence/evidence.ts";
import {
  LEVELS,
  SEVERITIES,
  type Finding,
  type Verdict,
} from "../../rollout/onboarding/vocabulary/verdicts.ts";
import type { Waiver } from "../../rollout/onboarding/vocabulary/waivers.ts";
import { auditEvidenceOf } from "./audit-evidence.ts";
import { evidenceOf, stackOf, verdictOf } from "./evidence.ts";

/** What breaks a format that forgets to escape. */
const BAD = [
  '"',
  "'",
  "`",
  "\\",
  ",",
  ";",
  "|",
  "&",
  "&amp;",
  "<script>alert(1)</script>",
  "<!--",
  "]]>",
  "--",
  "${x}",
  "%s",
  "=1+1",
  "+1",
  "-1",
  "@everyone",
  "\t=1",
  "\r",
  "\n",
  "\r\n",
  "\u0000",
  "\u0008",
  "\u001b[31m",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udfff",
  "😀",
  "ä",
  " ",
] as const;

/** Text of anything at all; may be empty. */
export const hostileText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...BAD) }, fc.string({ unit: "binary", maxLength: 4 })),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(""));

const day = fc
  .record({ year: fc.integer({ min: 2026, max: 2030 }), month: fc.integer({ min: 10, max: 12 }) })
  .map(({ year, month }) => `${year}-${month}-28`);

const waiver: fc.Arbitrary<Waiver> = fc.record({
  policy: hostileText,
  team: hostileText,
  reason: hostileText,
  owner: hostileText,
  approver: hostileText,
  ticket: hostileText,
  expires: day,
});

const finding = (stack: string): fc.Arbitrary<Finding> =>
  fc
    .record({ name: hostileText, isWhole: fc.boolean(), message: hostileText, covering: waiver })
    .chain(({ name, isWhole, message, covering }) =>
      fc.constantFrom("failed", "not-checked", "waived").map((outcome) => ({
        outcome,
        message,
        ...(isWhole ? {} : { resource: `urn:pulumi:${stack}::rollout::oci:Core/vcn:Vcn::${name}` }),
        ...(outcome === "waived" ? { waiver: covering } : {}),
      })),
    );

const verdict = (stack: string, policy: string): fc.Arbitrary<Verdict> =>
  fc
    .record({
      pack: hostileText,
      description: hostileText,
      remediation: hostileText,
      level: fc.constantFrom(...LEVELS),
      severity: fc.constantFrom(...SEVERITIES),
      requirements: fc.subarray(["CO-1", "SE-1", "NE-3"], { minLength: 1 }),
      cis: fc.subarray(["1.1", "5.1.1"]),
      findings: fc.array(finding(stack), { maxLength: 4 }),
      passed: fc.uniqueArray(hostileText, { maxLength: 3 }),
    })
    .map((parts) => verdictOf({ stack, policy, ...parts }));

const stackEvidence = (stack: string): fc.Arbitrary<StackEvidence> =>
  fc
    .record({
      policies: fc.uniqueArray(hostileText, { maxLength: 3 }),
      team: fc.option(hostileText, { nil: undefined }),
      isCutOff: fc.boolean(),
      reason: hostileText,
    })
    .chain(({ policies, team, isCutOff, reason }) =>
      fc.tuple(...policies.map((policy) => verdict(stack, policy))).map((verdicts): StackEvidence => {
        const place = team === undefined ? {} : { team };
        if (isCutOff) return { stack, ...place, outcome: "failed", reason };
        return stackOf(stack, { verdicts }, place);
      }),
    );

/**
 * An audit with any text where text may stand. Every message holds a marker of its own, `finding-<n>-`, by which a
 * test finds it again in a report.
 */
export const hostileAudit: fc.Arbitrary<AuditEvidence> = fc
  .uniqueArray(hostileText, { maxLength: 3 })
  .chain((stacks) =>
    fc.record({
      stacks: fc.tuple(...stacks.map(stackEvidence)),
      problems: fc.array(
        fc.record({
          waiver,
          kind: fc.constantFrom("unmatched" as const, "forbidden" as const),
          message: hostileText,
        }),
        { maxLength: 2 },
      ),
      path: hostileText,
    }),
  )
  .map(({ stacks, problems, path }) => {
    const { declaration } = evidenceOf();
    const documents = [...declaration.documents, { path, digest: "0".repeat(64) }];
    return auditEvidenceOf({
      evidence: evidenceOf({ declaration: { ...declaration, documents }, stacks: marked(stacks) }),
      waiverProblems: problems,
    });
  });

/** @returns the markers of all findings of an audit */
export function markersOf({ evidence }: AuditEvidence): string[] {
  const verdicts = evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []);
  return verdicts.flatMap(({ findings }) =>
    findings.flatMap(({ message }) => /^finding-\d+-/.exec(message)?.[0] ?? []),
  );
}

function marked(stacks: readonly StackEvidence[]): StackEvidence[] {
  let count = 0;
  return stacks.map(({ run, ...stack }) => {
    if (run === undefined) return stack;
    const verdicts = run.verdicts.map((one) => ({
      ...one,
      findings: one.findings.map((found) => ({
        ...found,
        message: `finding-${(count += 1)}-${found.message}`,
      })),
    }));
    return { ...stack, run: { ...run, verdicts } };
  });
}
