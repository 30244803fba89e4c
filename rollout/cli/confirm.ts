import { confirm, text } from "@clack/prompts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";

/**
 * Asks before anything is changed.
 *
 * @param show  shows what would be changed, before the question
 * @throws UsageError  where nobody can answer
 */
export async function confirmed(
  { stdin, stderr }: World,
  operation: "up" | "destroy",
  stacks: readonly DeclaredStack[],
  show: () => Promise<void>,
): Promise<boolean> {
  if (!stdin.isTTY)
    throw new UsageError(
      `nobody can answer here, so nothing was changed. Write --yes to ${operation} without a question.`,
    );
  await show();
  const names = stacks.map(({ name }) => name.stack).join(", ");
  const message = operation === "up" ? `Update ${names}?` : `Destroy what is not protected in ${names}?`;
  const answer = await confirm({ message, initialValue: false, input: stdin, output: stderr });
  if (answer !== true) stderr.write("Nothing was changed.\n");
  return answer === true;
}

/**
 * Makes sure that whoever takes the protection off a stack means this one: its name is typed, on a terminal when it is
 * asked for, elsewhere beside the option.
 *
 * @param typed  what stands beside `--unprotect`; true where nothing does
 * @throws UsageError  where it is not the name, or more than one stack is to go. Nothing was changed.
 */
export async function unprotectNamed(
  { stdin, stderr }: World,
  stacks: readonly DeclaredStack[],
  typed: string | true,
  flags = "",
): Promise<void> {
  const [stack, ...others] = stacks.map(({ name }) => name.stack);
  if (stack === undefined || others.length > 0) {
    throw new UsageError(
      `--unprotect takes the protection off one stack at a time, and ${stacks.length} are named. Nothing was changed. Name the one.`,
    );
  }
  if (typed === true && !stdin.isTTY) {
    throw new UsageError(
      `nobody can be asked for the stack's name here, so nothing was changed. Write "rollout destroy ${stack} --unprotect ${stack} --yes${flags}".`,
    );
  }
  const message = `Everything protected in ${stack} goes, too. Type the stack's name to go on`;
  const name = typed === true ? await text({ message, input: stdin, output: stderr }) : typed;
  if (name === stack) return;
  throw new UsageError(
    `${typeof name === "string" ? `"${name}"` : "nothing"} was typed, and the stack is "${stack}". Nothing was changed.`,
  );
}
