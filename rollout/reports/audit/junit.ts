import { DOMImplementation, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import type { AuditEvidence, WaiverProblem } from "../../evidence/audit-evidence.ts";
import { judgementsIn, type Judgement } from "../../evidence/judgements.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import type { Outcome, Verdict } from "../../onboarding/vocabulary/verdicts.ts";
import { OUTCOME_WORDS } from "../outcomes.ts";
import { gapsOf } from "./gaps.ts";
import { writable } from "./writable.ts";

interface TestCase {
  readonly suite: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly type: string;
  readonly message: string;
  /** Lines with everything that was found. */
  readonly body: readonly string[];
}

/** JUnit knows no "not checked". It is an error, because a build must not be green on what nobody could see. */
const ELEMENTS: Readonly<Partial<Record<Outcome, "failure" | "error" | "skipped">>> = {
  failed: "failure",
  "not-checked": "error",
  waived: "skipped",
  "not-applicable": "skipped",
};
const COUNTED = { failures: "failure", errors: "error", skipped: "skipped" } as const;

/** A suite for each stack, a case for each policy on it; for CI systems, which turn red on failure and on error. */
export function renderJunit(evidence: AuditEvidence): string {
  const cases = [
    ...evidence.evidence.stacks.flatMap(({ run }) => (run?.verdicts ?? []).map(caseOfVerdict)),
    ...(evidence.separation === undefined ? [] : [caseOfVerdict(evidence.separation)]),
    ...gapsOf(evidence).map(({ stack, message }) => caseOfGap(stack, message)),
    ...evidence.waiverProblems.map(caseOfWaiver),
  ];
  const document = new DOMImplementation().createDocument(null, "testsuites");
  const root = document.documentElement;
  if (root === null) throw new TypeError("a new document has its root");
  setAll(root, { name: "rollout audit", ...countsOf(cases) });
  for (const [suite, own] of Map.groupBy(cases, (one) => one.suite)) {
    const element = added(document, root, "testsuite", {
      name: suite,
      ...countsOf(own),
      timestamp: evidence.collectedAt.slice(0, "YYYY-MM-DDTHH:MM:SS".length),
    });
    for (const one of own) addCase(document, element, one);
  }
  const xml = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function caseOfVerdict(verdict: Verdict): TestCase {
  const { stack, pack, policy, outcome, level, severity, description, requirements, cis, remediation } =
    verdict;
  const found = judgementsIn(verdict).filter((one) => one.outcome !== "passed");
  const gravest = found.find((one) => one.outcome === outcome);
  const others = found.filter((one) => one.outcome === outcome).length - 1;
  const type = outcome === "failed" ? `${severity} ${level}` : OUTCOME_WORDS[outcome].toLowerCase();
  return {
    suite: stack,
    name: `${pack}/${policy}`,
    outcome,
    type,
    message: gravest === undefined ? "" : `${lineOf(gravest)}${others > 0 ? ` And ${others} more.` : ""}`,
    body: [
      description,
      ...found.map(lineOf),
      `What to change: ${remediation}`,
      `Level ${level}, severity ${severity}. Serves ${[...requirements, ...cis.map((id) => `CIS OCI ${id}`)].join(", ")}.`,
    ],
  };
}

function lineOf({ outcome, resource, message, waiver }: Judgement): string {
  const where = resource === undefined ? "" : ` ${nameOfUrn(resource) || resource} (${resource})`;
  const until =
    waiver === undefined
      ? ""
      : ` until ${waiver.expires} (${waiver.ticket}, ${waiver.owner}: ${waiver.reason})`;
  return `${OUTCOME_WORDS[outcome]}${until}:${where} ${message}`;
}

function caseOfGap(suite: string, message: string): TestCase {
  return {
    suite,
    name: "policies ran",
    outcome: "not-checked",
    type: "not checked",
    message,
    body: [message],
  };
}

function caseOfWaiver({ waiver, kind, message }: WaiverProblem): TestCase {
  const of =
    waiver.resource ?? [waiver.team, waiver.environment].filter((part) => part !== undefined).join("-");
  const name = `${waiver.policy} on ${of} (${waiver.ticket})`;
  return { suite: "waivers", name, outcome: "failed", type: `${kind} waiver`, message, body: [message] };
}

function addCase(
  document: Document,
  suite: Element,
  { name, outcome, type, message, body, ...one }: TestCase,
): void {
  const element = added(document, suite, "testcase", { classname: one.suite, name });
  const tag = ELEMENTS[outcome];
  if (tag === undefined) return;
  // The schema that most readers follow gives a skipped case no type.
  const told = added(document, element, tag, tag === "skipped" ? { message } : { type, message });
  told.appendChild(document.createTextNode(writable(body.join("\n"))));
}

function countsOf(cases: readonly TestCase[]): Record<string, string> {
  const counts = Object.entries(COUNTED).map(
    ([attribute, tag]) =>
      [attribute, cases.filter(({ outcome }) => ELEMENTS[outcome] === tag).length] as const,
  );
  return Object.fromEntries(
    [["tests", cases.length] as const, ...counts].map(([name, count]) => [name, `${count}`]),
  );
}

function added(
  document: Document,
  parent: Element,
  tag: string,
  attributes: Record<string, string>,
): Element {
  const element = document.createElement(tag);
  setAll(element, attributes);
  parent.appendChild(element);
  return element;
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, writable(value));
}
