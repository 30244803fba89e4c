import {
  chosenUses,
  slotOf,
  type Answers,
  type ChosenUses,
  type Slot,
} from "../../onboarding/new-team/answers.ts";
import type { Catalog } from "../../onboarding/new-team/catalog.ts";
import { flagFacts, flagUsage } from "../../onboarding/new-team/flags.ts";
import { choicesFor } from "../../onboarding/new-team/offers.ts";
import type { Question } from "../../onboarding/new-team/open-questions.ts";

/** Choices that a line still holds. */
const MOST_CHOICES = 12;

/** @returns a line for each flag that is missing: what to write, and what it means */
export function missingLines(questions: readonly Question[], answers: Answers, catalog: Catalog): string[] {
  const usages = questions.map(({ flag, key }) => flagUsage(flag, key));
  const width = Math.max(...usages.map(({ length }) => length));
  return questions.map((question, index) => {
    const choices = choicesFor(question, answers, catalog) ?? [];
    const names = choices.map(({ name }) => name).join(", ");
    const offered = choices.length === 0 || choices.length > MOST_CHOICES ? "" : `: ${names}`;
    const only = question.only === undefined ? "" : `${question.only}: `;
    return `  ${(usages[index] ?? "").padEnd(width)}  ${only}${flagFacts(question.flag).about}${offered}`;
  });
}

/** @returns what became of a request: what it said, what it could not say, and what was never its to say */
export function requestSummary(
  requested: Answers,
  questions: readonly Question[],
  { tenancy }: Catalog,
): string {
  const withheld = chosenUses(requested, tenancy)?.withheld ?? [];
  const open = (by: "team" | "platform") =>
    questions
      .filter(({ flag }) => flagFacts(flag).by === by)
      .map(({ flag, key }) => (key === undefined ? flag : `${flag} of ${key}`));
  const decisions = [
    ...open("platform"),
    ...withheld.map((use) => `review of ${use}, which is of high risk`),
  ];
  return [
    line("Taken from the request", ["team", ...taken(requested)]),
    line("Still missing", open("team")),
    line("To be decided by the platform team", decisions),
  ].join("\n");
}

function line(what: string, things: readonly string[]): string {
  return `${what}: ${things.length === 0 ? "nothing" : things.join(", ")}.`;
}

function taken(requested: Answers): string[] {
  const slots = [...requested.keys()].map(slotOf);
  const team = slots.filter(({ flag }) => flagFacts(flag).of === undefined && flag !== "use");
  const budgets = slots.flatMap(({ flag, key }) => (flag === "budget" && key !== undefined ? [key] : []));
  const uses = requested.get("use") ?? [];
  return [
    ...team.map(({ flag }) => flag),
    `use ${uses.join(" and ")} with its data classes, models, environments and justification`,
    `budget of ${budgets.join(" and ")}`,
  ];
}

/** @returns why there is nothing to provision: all that was named is of high risk */
export function onlyRisky({ withheld }: ChosenUses, { tenancy }: Catalog): string {
  const lines = withheld.map((use) => {
    const reviewers = tenancy.approvedUses[use]?.requires?.reviewers ?? [];
    return `"${use}" is a use of high risk, and nothing of it is provisioned before ${reviewers.join(" or ")} has reviewed it.`;
  });
  return `${lines.join("\n")}\nWrite the document by hand once the review took place, or begin with a use of low risk.`;
}

/** @returns the answers as flags, so that nobody types them twice */
export function asFlags(answers: Answers): string {
  return [...answers]
    .flatMap(([name, values]) => values.map((value) => asFlag(slotOf(name), value)))
    .join(" ");
}

function asFlag({ flag, key }: Slot, value: string): string {
  return `--${flag} ${quoted(key === undefined ? value : `${key}=${value}`)}`;
}

/** @returns a text as one word of a shell's command */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
