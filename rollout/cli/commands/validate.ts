import { formatProblem, problemCount } from "../../onboarding/problem.ts";
import { declaredStacks } from "../../onboarding/stacks.ts";
import { readDocuments, type DocumentOptions } from "../documents.ts";
import type { World } from "../world.ts";

/** Checks the documents and says which stacks they declare. */
export function validate(
  world: World,
  { json, ...documents }: DocumentOptions & { readonly json?: boolean },
): number {
  const read = readDocuments(world, documents);
  if ("problems" in read) {
    const { problems } = read;
    if (json === true) world.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    else world.stderr.write(`${problems.map(formatProblem).join("\n")}\n\n${problemCount(problems)}.\n`);
    return 1;
  }
  const stacks = declaredStacks(read.model).map(({ name }) => name.stack);
  const teams = read.model.teams.map(({ name }) => name);
  if (json === true) world.stdout.write(`${JSON.stringify({ problems: [], teams, stacks }, null, 2)}\n`);
  else
    world.stdout.write(
      `${read.model.documents.length} documents hold no problem. They declare these stacks: ${stacks.join(", ")}.\n`,
    );
  return 0;
}
