import { fixForName } from "../onboarding/nearest-name.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { UsageError } from "./usage-error.ts";

/**
 * @returns the stacks a command is for, each after those it needs; every stack where none is named
 * @throws UsageError  for a name the documents do not declare, and for names beside --all
 */
export function selectStacks(
  declared: readonly DeclaredStack[],
  named: readonly string[],
  all = false,
): DeclaredStack[] {
  if (all && named.length > 0) {
    throw new UsageError(`--all and ${named.join(", ")} say different things. Leave one of the two out.`);
  }
  const known = declared.map(({ name }) => name.stack);
  for (const name of named) {
    if (known.includes(name)) continue;
    throw new UsageError(`stack "${name}" is not in the documents. ${fixForName(name, known)}.`);
  }
  return named.length === 0 ? [...declared] : declared.filter(({ name }) => named.includes(name.stack));
}
