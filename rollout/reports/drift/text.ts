import type { DriftEvidence, DriftOutcome, StackDrift } from "../../evidence/drift-evidence.ts";
import { counted } from "../amounts.ts";
import { kindOf } from "../subjects.ts";
import { printable, UNPAINTED, type Paint } from "../text/paint.ts";
import { changeWords } from "./change-words.ts";
import { paragraphs } from "../text/paragraphs.ts";

const WORDS = {
  "in-sync": "no drift",
  drifted: "drifted",
  "not-up": "not up",
  "not-checked": "not checked",
} as const satisfies Record<DriftOutcome, string>;

/**
 * What has drifted, as a person reads it in a terminal: each stack in one line, then what changed in it from what
 * to what, whom to ask, and what comes next.
 *
 * @param flags  what the command was called with, e.g. ` --sandbox`: a command it suggests must go to the same place
 * @returns lines that end with a newline; no colour unless `paint` gives some
 */
export function renderDrift(evidence: DriftEvidence, flags = "", paint: Paint = UNPAINTED): string {
  const blocks = [
    [paint.bold(headline(evidence))],
    stackLines(evidence, paint),
    ...evidence.stacks
      .filter(({ drifted }) => drifted.length > 0)
      .map((stack) => found(stack, evidence, paint)),
    nextLines(evidence, flags),
    [paint.dim(closing(evidence))],
  ];
  return paragraphs(blocks);
}

function headline({ stacks }: DriftEvidence): string {
  const of = (outcome: DriftOutcome) => stacks.filter((stack) => stack.outcome === outcome).length;
  const up = stacks.length - of("not-up");
  if (up === 0) return "Nothing is up, so there is nothing to compare";
  const drifted = stacks.filter((stack) => stack.drifted.length > 0).length;
  const unseen = of("not-checked");
  const words = drifted === 0 ? "No drift found" : `Drift in ${drifted} of ${counted(up, "stack")}`;
  return unseen === 0 ? words : `${words}; ${counted(unseen, "stack")} not checked`;
}

function stackLines({ stacks }: DriftEvidence, paint: Paint): string[] {
  const nameWidth = Math.max(0, ...stacks.map(({ stack }) => stack.length));
  const wordWidth = Math.max(...Object.values(WORDS).map((words) => words.length));
  return stacks.map(({ stack, outcome, reason, looked, drifted }) => {
    const counts =
      outcome === "not-up" || looked === 0
        ? ""
        : drifted.length === 0
          ? `${counted(looked, "resource")} compared`
          : `${drifted.length} of ${counted(looked, "resource")}`;
    const words = paintOf(outcome, paint)(WORDS[outcome].padEnd(wordWidth));
    const why = reason === undefined ? "" : printable(reason);
    const rest = [counts, why].filter((part) => part !== "").join(": ");
    return `  ${printable(stack.padEnd(nameWidth))}  ${words}  ${rest}`.trimEnd();
  });
}

function found(
  { stack, owner, drifted }: StackDrift,
  { declaration }: DriftEvidence,
  paint: Paint,
): string[] {
  return [
    `${paint.bold(printable(stack))}, owner ${printable(owner)}`,
    ...drifted.flatMap((resource) => {
      const what = `  ${kindOf(resource.type)} ${paint.bold(printable(resource.name))}`;
      if (resource.kind === "gone") return [`${what} is gone, or hidden from you`];
      return [
        what,
        ...resource.changes.map((change) =>
          printable(`    ${changeWords(resource, change, declaration.tenancy.currency)}`),
        ),
      ];
    }),
  ];
}

function nextLines({ stacks }: DriftEvidence, flags: string): string[] {
  const drifted = stacks.filter(({ outcome }) => outcome === "drifted").map(({ stack }) => stack);
  if (drifted.length === 0) return [];
  return [
    `Next: "rollout preview ${drifted.join(" ")}${flags}" shows what would be put back, "rollout up ${drifted.join(" ")}${flags}" puts it back.`,
    "What should stay belongs into the documents first.",
  ];
}

function closing({ sandbox, declaration }: DriftEvidence): string {
  return sandbox
    ? "Compared with the local sandbox OCI; nothing was changed."
    : `Compared with Oracle Cloud in ${declaration.tenancy.region}; nothing was changed.`;
}

function paintOf(outcome: DriftOutcome, paint: Paint): (text: string) => string {
  const paints = {
    "in-sync": paint.green,
    drifted: paint.red,
    "not-up": paint.dim,
    "not-checked": paint.yellow,
  } as const satisfies Record<DriftOutcome, (text: string) => string>;
  return paints[outcome];
}
