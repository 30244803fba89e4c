import type { Log, Notification, Run } from "sarif";
import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { judgementsOf, type Judgement } from "../../../evidence/judgements.ts";
import type { Outcome } from "../../../onboarding/vocabulary/verdicts.ts";
import { jsonText } from "../../json/json.ts";
import { verdictCounts } from "../../tally.ts";
import { gapsOf } from "../gaps.ts";
import { uriOfDocument } from "./documents.ts";
import { resultsOf } from "./results.ts";
import { ruleIdOf, rulesOf } from "./rules.ts";

/**
 * SARIF 2.1.0 for code scanning: one run, a rule for each policy, a result for each finding. What passed and what does
 * not apply stands in the run's properties.
 */
export function renderSarif(evidence: AuditEvidence): string {
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [runOf(evidence)],
  };
  return jsonText(wellFormed(log));
}

function runOf(evidence: AuditEvidence): Run {
  const { toolkit, scope, from, asOf, collectedAt } = evidence;
  const judgements = judgementsOf(evidence);
  const verdicts = [...new Set(judgements.map(({ verdict }) => verdict))];
  const rules = rulesOf(evidence, verdicts);
  const notifications = notificationsOf(evidence);
  return {
    tool: {
      driver: { name: "rollout", version: toolkit.version, rules: [...rules.values()] },
    },
    automationDetails: {
      id: [
        "rollout-audit",
        from,
        scope.framework ?? "all",
        scope.team ?? "all",
        scope.environment ?? "all",
        "",
      ]
        .map(encoded)
        .join("/"),
    },
    artifacts: evidence.evidence.declaration.documents.map(({ path, digest }) => ({
      location: { uri: uriOfDocument(path) },
      hashes: { "sha-256": digest },
    })),
    invocations: [
      {
        executionSuccessful: notifications.every(({ level }) => level !== "error"),
        endTimeUtc: collectedAt,
        toolExecutionNotifications: notifications,
      },
    ],
    columnKind: "utf16CodeUnits",
    results: resultsOf(judgements, rules.keys()),
    properties: {
      asOf,
      toolkit,
      verdicts: verdictCounts(verdicts),
      passed: subjectsOf(judgements, "passed"),
      notApplicable: subjectsOf(judgements, "not-applicable"),
    },
  };
}

/** A stack that was not judged makes the run a failed one: nobody may take it for a clean one. */
function notificationsOf(evidence: AuditEvidence): Notification[] {
  return [
    ...gapsOf(evidence).map(({ stack, message }): Notification => ({
      descriptor: { id: "stack-not-judged" },
      level: "error",
      message: { text: `${stack}: ${message}` },
      properties: { outcome: "not-checked", stack },
    })),
    ...evidence.waiverProblems.map(({ kind, message, waiver }): Notification => ({
      descriptor: { id: `waiver-${kind}` },
      level: "warning",
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOfDocument("waivers.yaml") } } }],
      properties: { policy: waiver.policy, ticket: waiver.ticket },
    })),
  ];
}

/** One entry for each policy on each stack. */
function subjectsOf(judgements: readonly Judgement[], outcome: Outcome): object[] {
  const byVerdict = Map.groupBy(
    judgements.filter((judgement) => judgement.outcome === outcome),
    ({ verdict }) => verdict,
  );
  return [...byVerdict].map(([verdict, own]) => ({
    rule: ruleIdOf(verdict),
    stack: verdict.stack,
    ...(outcome === "passed"
      ? { resources: own.map(({ resource }) => resource ?? verdict.stack) }
      : { reason: verdict.reason }),
  }));
}

function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** JSON writes half a surrogate pair as an escape, on which many a reader of SARIF stops. */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, wellFormed(member)]));
}
