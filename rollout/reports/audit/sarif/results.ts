import { createHash } from "node:crypto";
import type { Location, Result, Suppression } from "sarif";
import type { Judgement } from "../../../evidence/judgements.ts";
import { nameOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import type { Verdict } from "../../../onboarding/vocabulary/verdicts.ts";
import type { Waiver } from "../../../onboarding/vocabulary/waivers.ts";
import { documentOf } from "./documents.ts";
import { ruleIdOf } from "./rules.ts";

/** Result kind of what a reader of code must look at; SARIF calls a question that stays open `open`. */
const KINDS = { failed: "fail", waived: "fail", "not-checked": "open" } as const;

/**
 * Results for what failed, was not checked or is waived, in the order of the verdicts.
 *
 * What passed or does not apply has no result: code scanners raise an alert for each, whatever its kind.
 */
export function resultsOf(judgements: readonly Judgement[], ruleIds: Iterable<string>): Result[] {
  const indexes = new Map([...ruleIds].map((id, index) => [id, index]));
  const seen = new Map<string, number>();
  return judgements.flatMap((judgement) => {
    const { outcome, verdict, message, waiver } = judgement;
    if (outcome === "passed" || outcome === "not-applicable") return [];
    const ruleId = ruleIdOf(verdict);
    const kind = KINDS[outcome];
    return {
      ruleId,
      ruleIndex: indexes.get(ruleId) ?? -1,
      kind,
      level: kind === "fail" ? levelOf(verdict) : "none",
      message: { text: `${message}\n\nWhat to change: ${verdict.remediation}` },
      locations: [locationOf(judgement)],
      partialFingerprints: { "rolloutFinding/v1": fingerprintOf(judgement, seen) },
      ...(waiver === undefined ? {} : { suppressions: [suppressionOf(waiver)] }),
      properties: { outcome, level: verdict.level, severity: verdict.severity },
    };
  });
}

/** An advisory finding stops nothing, and one of low severity is no error either. */
function levelOf({ level, severity }: Verdict): Result.level {
  return level === "mandatory" && severity !== "low" ? "error" : "warning";
}

/** The resource by its URN, and the document that declares it; which line of it, nobody knows. */
function locationOf({ verdict, team, resource }: Judgement): Location {
  const logical =
    resource === undefined
      ? { name: verdict.stack, fullyQualifiedName: verdict.stack, kind: "stack" }
      : { name: nameOfUrn(resource) || resource, fullyQualifiedName: resource, kind: "resource" };
  return {
    physicalLocation: { artifactLocation: { uri: documentOf(team) }, region: { startLine: 1 } },
    logicalLocations: [logical],
  };
}

/**
 * What is the same finding tomorrow. Of the message it knows nothing: that may count something or be worded better. Several
 * findings of one policy on one resource are told apart by their order.
 */
function fingerprintOf({ verdict, resource }: Judgement, seen: Map<string, number>): string {
  const subject = JSON.stringify([ruleIdOf(verdict), verdict.stack, resource ?? ""]);
  const before = seen.get(subject) ?? 0;
  seen.set(subject, before + 1);
  return createHash("sha256").update(`${subject}\n${before}`).digest("hex");
}

function suppressionOf({ owner, approver, ticket, expires, reason }: Waiver): Suppression {
  return {
    kind: "external",
    status: "accepted",
    justification: `${reason} Ticket ${ticket}, owner ${owner}, approved by ${approver}, holds until ${expires}.`,
    properties: { owner, approver, ticket, expires },
  };
}
