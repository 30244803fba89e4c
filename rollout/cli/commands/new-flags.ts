import { slotName, type Answers, type Slot } from "../../onboarding/new-team/answers.ts";
import type { Catalog } from "../../onboarding/new-team/catalog.ts";
import { checkAnswer, namesFor } from "../../onboarding/new-team/check-answer.ts";
import { FLAG_NAMES, flagFacts, flagUsage, type FlagName } from "../../onboarding/new-team/flags.ts";
import { withHiddenShown } from "../../onboarding/new-team/hidden-characters.ts";
import { fixForName } from "../../onboarding/nearest-name.ts";
import { UsageError } from "../usage-error.ts";

/** @returns what the flags answer @throws UsageError  that tells every mistake, a line each */
export function readFlags(options: Readonly<Record<string, unknown>>, catalog: Catalog): Answers {
  const answers = new Map<string, string[]>();
  const mistakes: string[] = [];
  for (const flag of FLAG_NAMES) {
    for (const text of (options[optionName(flag)] ?? []) as string[]) {
      const read = readFlag(flag, text, answers, catalog);
      if (typeof read === "string") mistakes.push(`--${flag} ${withHiddenShown(text)}: ${read}.`);
      else answers.set(slotName(read.slot), [...(answers.get(slotName(read.slot)) ?? []), read.value]);
    }
  }
  if (mistakes.length > 0) throw new UsageError(`${mistakes.join("\n")}\nNothing was written.`);
  return answers;
}

/** @returns the answer, or what is wrong with it and what to write */
function readFlag(
  flag: FlagName,
  text: string,
  before: Answers,
  catalog: Catalog,
): { readonly slot: Slot; readonly value: string } | string {
  const { of, spreads, many } = flagFacts(flag);
  const at = text.indexOf("=");
  const key = at === -1 ? undefined : text.slice(0, at);
  const names = of === undefined ? [] : (namesFor(of, catalog) ?? []);
  const isKeyed = of !== undefined && key !== undefined && (names.includes(key) || spreads !== true);
  if (of !== undefined && !isKeyed && spreads !== true) {
    return `this names no ${of}. Write ${flagUsage(flag)}`;
  }
  if (isKeyed && !names.includes(key)) {
    return withHiddenShown(`${of} "${key}" is not in the tenancy's document. ${fixForName(key, names)}`);
  }
  const slot = isKeyed ? { flag, key } : { flag };
  const value = isKeyed ? text.slice(at + 1) : text;
  const wrong = checkAnswer(slot, value, catalog);
  if (wrong !== undefined) return withHiddenShown(`${wrong.wrong}. ${wrong.fix}`);
  const said = before.get(slotName(slot)) ?? [];
  if (said.includes(value)) return "this stands here twice. Leave one of the two out";
  return said.length > 0 && many !== true
    ? `"${said.join(", ")}" was said already. Leave one of the two out`
    : { slot, value };
}

/** @returns the name under which commander keeps a flag */
function optionName(flag: FlagName): string {
  return flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
