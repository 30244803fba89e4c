import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { judgementsOf, type Judgement } from "../../../evidence/judgements.ts";
import { nameOfUrn, typeOfUrn } from "../../../onboarding/vocabulary/stack-names.ts";
import type { Outcome, Verdict } from "../../../onboarding/vocabulary/verdicts.ts";
import { OUTCOME_MEANINGS, OUTCOME_WORDS } from "../../outcomes.ts";
import { gapsOf } from "../gaps.ts";
import { cisControl, property, uuidOf, words, type Property } from "./words.ts";

export interface Observation {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly Property[];
  readonly methods: readonly ["TEST"];
  readonly types: readonly string[];
  readonly subjects: readonly {
    readonly "subject-uuid": string;
    readonly type: string;
    readonly title: string;
  }[];
  readonly collected: string;
}

/** An observation, with what the rest of the document needs to know of it. */
export interface Observed {
  readonly observation: Observation;
  readonly outcome: Outcome;
  /** Absent where a stack was not judged: that is nobody's business and every control's. */
  readonly verdict?: Verdict;
  /** The one finding that was observed; absent for what passed, which is observed together. */
  readonly judgement?: Judgement;
}

/** @returns one for each finding, one for what passed a policy on a stack, one for each stack that was not judged */
export function observedIn(evidence: AuditEvidence): Observed[] {
  const byVerdict = Map.groupBy(judgementsOf(evidence), ({ verdict }) => verdict);
  return [
    ...[...byVerdict].flatMap(([verdict, judgements]) => ofVerdict(evidence, verdict, judgements)),
    ...gapsOf(evidence).map(({ stack, message }): Observed => {
      const title = `Not checked: stack ${stack}`;
      const description = words(`${stack}: ${message}`);
      return {
        outcome: "not-checked",
        observation: {
          ...circumstances(evidence, "not-checked", [stack, message]),
          title: words(title),
          description,
          props: [property("outcome", "not-checked"), property("stack", stack)],
          subjects: [subjectOf(evidence, stack)],
        },
      };
    }),
  ];
}

/** @returns what tells one audit from every other */
export function auditKey({ evidence, from, collectedAt, scope }: AuditEvidence): string[] {
  const { team = "", environment = "", framework = "" } = scope;
  return [evidence.declaration.tenancy.tenancyId, from, collectedAt, team, environment, framework];
}

/** @returns the controls that a policy serves, as OSCAL names them */
export function controlsOf({ requirements, cis }: Pick<Verdict, "requirements" | "cis">): string[] {
  return [...requirements, ...cis.map(cisControl)];
}

/** @returns UUID of what was looked at: a resource by its URN, a stack by its name; the same in every audit of a tenancy */
export function subjectUuid({ evidence }: AuditEvidence, subject: string): string {
  return uuidOf("subject", evidence.declaration.tenancy.tenancyId, subject);
}

function ofVerdict(evidence: AuditEvidence, verdict: Verdict, judgements: readonly Judgement[]): Observed[] {
  const passed = judgements.filter(({ outcome }) => outcome === "passed");
  const others = judgements.filter(({ outcome }) => outcome !== "passed");
  return [
    ...others.map((judgement, index): Observed => {
      const { outcome, message } = judgement;
      return {
        outcome,
        verdict,
        judgement,
        observation: observationOf(evidence, verdict, outcome, message, [judgement], index),
      };
    }),
    ...(passed.length === 0
      ? []
      : [
          {
            outcome: "passed" as const,
            verdict,
            observation: observationOf(evidence, verdict, "passed", OUTCOME_MEANINGS.passed, passed, 0),
          },
        ]),
  ];
}

function observationOf(
  evidence: AuditEvidence,
  verdict: Verdict,
  outcome: Outcome,
  message: string,
  judgements: readonly Judgement[],
  index: number,
): Observation {
  const { stack, pack, policy, level, severity } = verdict;
  return {
    ...circumstances(evidence, outcome, [stack, pack, policy, `${index}`]),
    title: words(`${OUTCOME_WORDS[outcome]}: ${pack}/${policy} on ${stack}`),
    description: words(`${verdict.description} ${message}`),
    props: [
      property("outcome", outcome),
      property("pack", pack),
      property("policy", policy),
      property("stack", stack),
      property("level", level),
      property("severity", severity),
      ...controlsOf(verdict).map((control) => property("control", control)),
    ],
    subjects: judgements.map(({ resource }) => subjectOf(evidence, resource ?? stack)),
  };
}

function circumstances(
  evidence: AuditEvidence,
  outcome: Outcome,
  parts: readonly string[],
): Pick<Observation, "uuid" | "methods" | "types" | "collected"> {
  return {
    uuid: uuidOf("observation", ...auditKey(evidence), outcome, ...parts),
    methods: ["TEST"],
    types: [outcome === "failed" || outcome === "waived" ? "finding" : "control-objective"],
    collected: evidence.collectedAt,
  };
}

function subjectOf(evidence: AuditEvidence, subject: string): Observation["subjects"][number] {
  const name = nameOfUrn(subject);
  const title = name === "" ? subject : `${name} (${typeOfUrn(subject)})`;
  return { "subject-uuid": subjectUuid(evidence, subject), type: "inventory-item", title: words(title) };
}
