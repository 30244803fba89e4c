import type { Evidence } from "../../evidence/evidence.ts";
import { nameOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import { blindSpotsOf } from "../blind-spots.ts";
import { printable, type Paint } from "./paint.ts";

/** What no finding tells: values and stacks that were not there, and what nobody can see. */
export function gapLines(evidence: Evidence, paint: Paint): string[] {
  const { awaiting, withoutRun, withoutVerdict, notPartOfRun, unobserved } = blindSpotsOf(evidence);
  const lines = [
    ...awaiting.map(
      ({ stack, awaits }) => `${stack} takes values from ${awaits.join(", ")}, which are not there yet`,
    ),
    ...withoutRun.map(
      ({ stack }) => `${stack}: it did not come to its end, so its resources and policies are not known`,
    ),
    ...withoutVerdict.map((stack) => `${stack}: no policy ran on it`),
    ...(notPartOfRun.length === 0 ? [] : [`declared, but not part of this run: ${notPartOfRun.join(", ")}`]),
    ...unobserved.map(({ requirement, what, stacks }) => `${requirement}: ${what} (${stacks.join(", ")})`),
  ];
  return lines.length === 0
    ? []
    : [paint.yellow("Not looked at"), ...lines.map((line) => printable(`  ${line}`))];
}

/** What a destroy left in place, and why. */
export function keptLines(evidence: Evidence, paint: Paint): string[] {
  const { kept } = blindSpotsOf(evidence);
  const lines = kept.map(({ stack, resource }) => `${stack}  ${nameOfUrn(resource.urn)}: ${resource.reason}`);
  return lines.length === 0 ? [] : [paint.bold("What stays"), ...lines.map((line) => printable(`  ${line}`))];
}
