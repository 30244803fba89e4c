import { confirm } from "@clack/prompts";
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
