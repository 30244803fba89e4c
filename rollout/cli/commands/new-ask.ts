import { CANCEL_SYMBOL, isCancel, multiselect, select, text } from "@clack/prompts";
import { slotName, type Answers } from "../../onboarding/new-team/answers.ts";
import type { Catalog } from "../../onboarding/new-team/catalog.ts";
import { checkAnswer } from "../../onboarding/new-team/check-answer.ts";
import { flagFacts } from "../../onboarding/new-team/flags.ts";
import { choicesFor, proposalFor, type Choice } from "../../onboarding/new-team/offers.ts";
import { openQuestions, type Question } from "../../onboarding/new-team/open-questions.ts";
import { teamName } from "../../onboarding/documents/formats.ts";
import type { World } from "../world.ts";
import { NothingWritten } from "./new-write.ts";

/** Asks on a terminal until nothing is open; each answer may open the next question. @throws NothingWritten  on Ctrl-C */
export async function askOpen(
  world: World,
  known: Answers,
  catalog: Catalog,
  stop: (answers: Answers) => void,
): Promise<Answers> {
  const answers = new Map(known);
  for (;;) {
    stop(answers);
    const [question] = openQuestions(answers, catalog);
    if (question === undefined) return answers;
    answers.set(slotName(question), await ask(world, question, answers, catalog));
  }
}

/** Asks for the team's name. @throws NothingWritten  on Ctrl-C */
export async function askTeam({ stdin, stderr }: World): Promise<string> {
  const validate = (value = "") => {
    const issue = teamName.safeParse(value).error?.issues[0];
    return issue === undefined ? undefined : `Write ${issue.message}.`;
  };
  return given(await text({ message: "Name of the team", validate, input: stdin, output: stderr }));
}

async function ask(world: World, question: Question, answers: Answers, catalog: Catalog): Promise<string[]> {
  const { flag, key } = question;
  const { about, many } = flagFacts(flag);
  const choices = choicesFor(question, answers, catalog);
  const proposal = proposalFor(question, answers, catalog);
  const asked = {
    message: key === undefined ? about : `${about}, for ${key}`,
    input: world.stdin,
    output: world.stderr,
  };
  if (choices !== undefined) {
    const options = choices.map(shown);
    if (many === true) return given(await multiselect({ ...asked, options, required: true }));
    const initial = proposal === undefined ? {} : { initialValue: proposal };
    return [given(await select({ ...asked, options, ...initial }))];
  }
  const split = (value: string) => (many === true ? value.split(/[\s,]+/).filter(Boolean) : [value.trim()]);
  const validate = (value = "") => {
    const parts = split(value);
    if (parts.length === 0) return "Write at least one.";
    const wrong = parts.map((part) => checkAnswer(question, part, catalog)).find((one) => one !== undefined);
    return wrong === undefined ? undefined : `${wrong.wrong}. ${wrong.fix}.`;
  };
  const initial = proposal === undefined ? {} : { initialValue: proposal };
  return [...new Set(split(given(await text({ ...asked, ...initial, validate }))))];
}

function shown({ name, hint }: Choice) {
  return hint === undefined ? { value: name, label: name } : { value: name, label: name, hint };
}

function given<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (isCancel(answer)) throw new NothingWritten("Stopped.");
  return answer;
}
