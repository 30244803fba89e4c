import { groupDomain, isDefaultDomain } from "../group-names.ts";
import {
  answersTo,
  chosenEnvironments,
  chosenUses,
  classThatNeeds,
  type Answers,
  type Slot,
} from "./answers.ts";
import type { Catalog } from "./catalog.ts";
import { FLAG_NAMES, flagFacts, type FlagName } from "./flags.ts";

/** Something that nobody said yet. Without a key where it is asked of each use or environment, none of which is known. */
export interface Question extends Slot {
  /** When it is needed at all, where that hangs on another question. */
  readonly only?: string;
}

const READINESS = FLAG_NAMES.filter((flag) => flag.startsWith("readiness-"));
const REDACTION = ["redaction-by", "redaction-evidence"] as const satisfies FlagName[];
const GROUPS = ["users-group", "operators-group"] as const satisfies FlagName[];
const TEAM = FLAG_NAMES.filter((flag) => flagFacts(flag).of === undefined && flag !== "recipient");
const OF_USE = FLAG_NAMES.filter((flag) => flagFacts(flag).of === "use" && !isAmong(REDACTION, flag));
const OF_ENVIRONMENT = FLAG_NAMES.filter(
  (flag) => flagFacts(flag).of === "environment" && !isAmong(GROUPS, flag),
);

/**
 * @returns what is still to be asked, in order; each stands after those it depends on, so that the first can always
 *          be asked. Nothing is asked of a use of high risk: it is not written before its review.
 */
export function openQuestions(answers: Answers, catalog: Catalog): Question[] {
  const uses = chosenUses(answers, catalog.tenancy)?.provisioned ?? [undefined];
  const environments = chosenEnvironments(answers, catalog.tenancy) ?? [undefined];
  const questions = [
    ...TEAM.flatMap((flag) => (isAmong(READINESS, flag) ? readiness(flag, answers) : [{ flag }])),
    ...uses.flatMap((use) => [
      ...OF_USE.map((flag) => slot(flag, use)),
      ...(needsRedaction(answers, catalog, use) ? REDACTION.map((flag) => slot(flag, use)) : []),
    ]),
    ...environments.flatMap((name) => [
      ...OF_ENVIRONMENT.map((flag) => slot(flag, name)),
      ...(groupsExist(catalog, name) ? GROUPS.map((flag) => slot(flag, name)) : []),
    ]),
    { flag: "recipient" as const },
  ];
  return questions.filter(({ flag, key }) => answersTo(answers, flag, key) === undefined);
}

/** A pilot's readiness is needed (RO-1); another team's may be written, but then it is all of it. */
function readiness(flag: FlagName, answers: Answers): Question[] {
  const phase = answers.get("phase")?.[0];
  if (phase === "pilot" || READINESS.some((part) => answers.has(part))) return [{ flag }];
  return phase === undefined ? [{ flag, only: "with --phase pilot" }] : [];
}

function needsRedaction(answers: Answers, { tenancy }: Catalog, use: string | undefined): boolean {
  if (use === undefined) return false;
  if (classThatNeeds(answers, tenancy, "redaction", use) !== undefined) return true;
  return REDACTION.some((flag) => answersTo(answers, flag, use) !== undefined);
}

/** Groups are created in the default domain only, so in another the team's exist already. */
function groupsExist({ tenancy }: Catalog, environment: string | undefined): boolean {
  return environment !== undefined && !isDefaultDomain(groupDomain(tenancy));
}

function slot(flag: FlagName, key: string | undefined): Question {
  return key === undefined ? { flag } : { flag, key };
}

function isAmong(flags: readonly FlagName[], flag: FlagName): boolean {
  return flags.includes(flag);
}
