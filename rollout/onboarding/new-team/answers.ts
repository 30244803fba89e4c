import type { TenancyDocument } from "../documents/tenancy-document.ts";
import { flagFacts, type FlagName } from "./flags.ts";

/** One answer's place: a flag, and the use or environment it is about where each has its own. */
export interface Slot {
  readonly flag: FlagName;
  readonly key?: string;
}

/** What is known of a new team, by slot, as text. Absent: nobody said it yet. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** @returns a slot as key of `Answers`; neither flags nor names hold a space */
export function slotName({ flag, key }: Slot): string {
  return key === undefined ? flag : `${flag} ${key}`;
}

/** @returns the slot of a key of `Answers` */
export function slotOf(name: string): Slot {
  const [flag, key] = name.split(" ") as [FlagName, string?];
  return key === undefined ? { flag } : { flag, key };
}

/** @returns what was said for a slot: of its own, or for all uses or environments */
export function answersTo(answers: Answers, flag: FlagName, key?: string): readonly string[] | undefined {
  const own = answers.get(slotName(key === undefined ? { flag } : { flag, key }));
  return own ?? (flagFacts(flag).spreads === true ? answers.get(flag) : undefined);
}

/** @returns the one answer to a slot @throws TypeError  where it was never asked, which is a fault of whoever calls */
export function answerTo(answers: Answers, flag: FlagName, key?: string): string {
  const [answer] = answersTo(answers, flag, key) ?? [];
  if (answer === undefined) throw new TypeError(`nobody said ${flag} ${key ?? ""}`);
  return answer;
}

/** Uses that are written, and those of high risk, which are not before somebody has reviewed them (RE-2). */
export interface ChosenUses {
  readonly provisioned: readonly string[];
  readonly withheld: readonly string[];
}

/** @returns the uses by risk; `undefined` as long as nobody named any */
export function chosenUses(answers: Answers, tenancy: TenancyDocument): ChosenUses | undefined {
  const uses = answers.get("use");
  if (uses === undefined) return undefined;
  const isRisky = (use: string) => tenancy.approvedUses[use]?.risk === "high";
  return { provisioned: uses.filter((use) => !isRisky(use)), withheld: uses.filter(isRisky) };
}

/** @returns environments in which something is provisioned, in the tenancy's order; `undefined` as long as a use says none */
export function chosenEnvironments(
  answers: Answers,
  tenancy: TenancyDocument,
): readonly string[] | undefined {
  const uses = chosenUses(answers, tenancy)?.provisioned;
  const named = uses?.map((use) => answersTo(answers, "environment", use));
  if (named === undefined || named.includes(undefined)) return undefined;
  return Object.keys(tenancy.environments).filter((name) => named.some((list) => list?.includes(name)));
}

/** @returns uses of an environment that are provisioned there */
export function usesIn(answers: Answers, tenancy: TenancyDocument, environment: string): readonly string[] {
  const uses = chosenUses(answers, tenancy)?.provisioned ?? [];
  return uses.filter((use) => answersTo(answers, "environment", use)?.includes(environment));
}

/** @returns the first class of a use that needs a control (DA-2) */
export function classThatNeeds(
  answers: Answers,
  tenancy: TenancyDocument,
  control: "redaction" | "isolation",
  use: string,
): string | undefined {
  const named = answersTo(answers, "data-class", use) ?? [];
  return tenancy.dataClasses.find(({ name, requires }) => named.includes(name) && requires?.includes(control))
    ?.name;
}
