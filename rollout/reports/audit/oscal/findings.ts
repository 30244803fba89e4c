import { OUTCOMES, type Outcome } from "../../../onboarding/vocabulary/verdicts.ts";
import { OUTCOME_MEANINGS, OUTCOME_WORDS } from "../../outcomes.ts";
import { controlsOf, type Observed } from "./observations.ts";
import type { Risk } from "./risks.ts";
import { property, unlessEmpty, uuidOf, words } from "./words.ts";

/**
 * What OSCAL can say of a control. It knows two states: the reason and a property tell the five outcomes apart, and
 * only a control that passed has the reason `pass`.
 */
const STATUSES = {
  failed: { state: "not-satisfied", reason: "fail" },
  "not-checked": { state: "not-satisfied", reason: "other" },
  waived: { state: "not-satisfied", reason: "other" },
  passed: { state: "satisfied", reason: "pass" },
  // Nothing there could break it; its implementation status says that it is not applicable.
  "not-applicable": { state: "satisfied", reason: "other" },
} as const satisfies Record<Outcome, object>;

/** A control with its own words, by its id in OSCAL. */
export type Controls = ReadonlyMap<string, string>;

/** @returns one finding for each control: the gravest of what was observed under the policies that serve it */
export function findingsOf(
  audit: readonly string[],
  controls: Controls,
  observed: readonly Observed[],
  risks: ReadonlyMap<string, Risk>,
): object[] {
  const gaps = observed.filter(({ verdict }) => verdict === undefined);
  const byControl = new Map([...controls.keys()].map((control) => [control, [...gaps]]));
  for (const one of observed) {
    if (one.verdict === undefined) continue;
    for (const control of new Set(controlsOf(one.verdict))) byControl.get(control)?.push(one);
  }
  return [...byControl].map(([control, own]) => {
    const title = controls.get(control) ?? control;
    const outcome = OUTCOMES.find((wanted) => own.some((one) => one.outcome === wanted)) ?? "not-applicable";
    const counts = OUTCOMES.map((wanted) => own.filter((one) => one.outcome === wanted).length);
    return {
      uuid: uuidOf("finding", ...audit, control),
      title: words(`${control}: ${title}`),
      description: words(`${OUTCOME_WORDS[outcome]}. ${OUTCOME_MEANINGS[outcome]}`),
      props: [
        property("outcome", outcome),
        ...OUTCOMES.map((wanted, index) => property(`observations-${wanted}`, `${counts[index]}`)),
      ],
      target: {
        type: "objective-id",
        "target-id": control,
        title: words(title),
        status: { ...STATUSES[outcome], remarks: `${OUTCOME_WORDS[outcome]}. ${OUTCOME_MEANINGS[outcome]}` },
        ...(outcome === "not-applicable" ? { "implementation-status": { state: "not-applicable" } } : {}),
      },
      ...unlessEmpty(
        "related-observations",
        own.map(({ observation }) => ({ "observation-uuid": observation.uuid })),
      ),
      ...unlessEmpty(
        "related-risks",
        own.flatMap(({ observation }) => {
          const risk = risks.get(observation.uuid);
          return risk === undefined ? [] : { "risk-uuid": risk.uuid };
        }),
      ),
    };
  });
}
