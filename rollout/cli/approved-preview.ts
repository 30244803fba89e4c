import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  ApprovalRefused,
  approvalToGive,
  previewAgain,
  readApproval,
  type ApprovalFile,
  type SeenPreview,
} from "../engine/approval/approval.ts";
import { refuseOutdated } from "./approval-age.ts";
import { changedCircumstances, changedStack } from "../engine/approval/differences.ts";
import { toolkitDigests } from "../engine/approval/toolkit-digests.ts";
import type { Engine, EngineListener, PreviewToApprove } from "../engine/engine.ts";
import type { StackResult } from "../evidence/collect-evidence.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { previewStacks } from "./run-stacks.ts";
import { TOOLKIT_FOLDER, type World } from "./world.ts";

/** What an approval is compared with besides the stacks. */
type Circumstances = Omit<SeenPreview, "stacks" | "by">;

/** @returns the day, the tenancy, the documents and the toolkit of this run */
export function circumstances(model: RolloutModel, day: string, tenancyId: string): Circumstances {
  return {
    day,
    tenancyId,
    toolkit: toolkitDigests(TOOLKIT_FOLDER),
    documents: Object.fromEntries(model.documents.map(({ path, digest }) => [path, digest])),
  };
}

/** @throws ApprovalRefused  where production is to be updated and no approval is named; nobody was asked, nothing was opened */
export function requireApproval(stacks: readonly DeclaredStack[], flags: string): void {
  const production = stacks.filter(({ tier }) => tier === "production").map(({ name }) => name.stack);
  if (production.length === 0) return;
  const names = production.join(" ");
  throw new ApprovalRefused(
    `${production.join(", ")}: production is updated from an approved preview only, so nothing was changed. Run\n` +
      `  rollout preview ${names} --approval approval.json --by <you>${flags}\n` +
      `  rollout approve approval.json --by <somebody else>\n` +
      `  rollout up ${names} --approved approval.json${flags}`,
  );
}

/**
 * Previews stacks and writes what an approval of it is held to.
 *
 * @throws ApprovalRefused  where something of it is not known yet, or did not end well: there is nothing to approve
 */
export async function previewToApprove(
  world: World,
  engine: Engine,
  stacks: readonly DeclaredStack[],
  now: Circumstances,
  to: { readonly file: string; readonly by?: string | undefined; readonly flags: string },
  atOnce?: number,
): Promise<StackResult[]> {
  const watched = watchPreviews(engine);
  const results = await previewStacks(world, watched, stacks, atOnce);
  const awaiting = results.find(({ run }) => (run?.awaits.length ?? 0) > 0);
  if (awaiting !== undefined) {
    const awaits = awaiting.run?.awaits ?? [];
    throw new ApprovalRefused(
      `stack "${awaiting.stack}" needs what ${awaits.join(" and ")} hand over, so its preview holds values that nobody knows yet, and ${to.file} was not written. ` +
        `Preview ${awaits.join(" and ")} alone, bring them up, then run "rollout preview ${awaiting.stack} --approval ${to.file}${to.flags}".`,
    );
  }
  if (results.some(({ outcome }) => outcome !== "done")) {
    world.stderr.write(`${to.file} was not written: not every preview ended well.\n`);
    return results;
  }
  const seen = Object.fromEntries(
    await Promise.all(
      stacks.map(async ({ name }) => [name.stack, (await watched.previews.get(name.stack))?.seen] as const),
    ),
  ) as SeenPreview["stacks"];
  const by = to.by === undefined ? {} : { by: to.by };
  writeFileSync(resolve(world.cwd, to.file), approvalToGive({ ...now, ...by, stacks: seen }));
  world.stderr.write(
    `approval to give: ${to.file}. Somebody else looks at it and runs "rollout approve ${to.file} --by <name>".\n`,
  );
  return results;
}

/**
 * Previews what an approval is for and compares everything it is held to, before anything is changed.
 *
 * @returns an engine whose previews are those, and whose updates do what was previewed and nothing else
 * @throws ApprovalRefused  naming everything that is not as it was
 */
export async function heldToApproval(
  world: World,
  engine: Engine,
  stacks: readonly DeclaredStack[],
  now: Circumstances,
  from: { readonly file: string; readonly flags: string },
  atOnce?: number,
): Promise<Engine> {
  const approved = readApproved(world, stacks, now, from);
  const covered = stacks.filter(({ name }) => approved.preview.stacks[name.stack] !== undefined);
  const watched = watchPreviews(engine);
  await previewStacks(world, watched, covered, atOnce);

  const differences: string[] = [];
  for (const { name } of covered) {
    // One that failed or was stopped by a policy says so itself, in the update's turn.
    const seen = await watched.previews.get(name.stack)?.then(
      (preview) => preview.seen,
      () => undefined,
    );
    const before = approved.preview.stacks[name.stack];
    if (seen !== undefined && before !== undefined)
      differences.push(...changedStack(name.stack, before, seen));
  }
  refuseDifferent(differences, approved, from);
  return {
    ...engine,
    preview: async (stack, listener) =>
      (await watched.previews.get(stack.name.stack))?.run ?? engine.preview(stack, listener),
    up: (stack, listener) =>
      watched.previews.has(stack.name.stack)
        ? engine.upAsPlanned(stack, listener)
        : engine.up(stack, listener),
  };
}

/** @returns the approval that a file holds, where everything but the stacks themselves is as it was */
function readApproved(
  world: World,
  stacks: readonly DeclaredStack[],
  now: Circumstances,
  from: { readonly file: string; readonly flags: string },
): ApprovalFile {
  const { file, flags } = from;
  const read = readApproval(file, readFileSync(resolve(world.cwd, file), "utf8"));
  const { preview, approval } = read;
  if (approval === undefined) {
    throw new ApprovalRefused(
      `nobody has approved ${file} yet, so nothing was changed. Somebody other than who previewed runs "rollout approve ${file} --by <name>".`,
    );
  }
  refuseOutdated(file, preview, now.day);
  const without = stacks.filter(
    ({ tier, name }) => tier === "production" && preview.stacks[name.stack] === undefined,
  );
  if (without.length > 0) {
    const names = without.map(({ name }) => name.stack);
    throw new ApprovalRefused(
      `${file} approves ${Object.keys(preview.stacks).join(", ")}, and not ${names.join(", ")}. Nothing was changed. ${previewAgain(
        stacks.map(({ name }) => name.stack),
        file,
        flags,
      )}`,
    );
  }
  refuseDifferent(changedCircumstances(preview, now), read, from);
  return read;
}

function refuseDifferent(
  differences: readonly string[],
  { preview }: ApprovalFile,
  { file, flags }: { readonly file: string; readonly flags: string },
): void {
  if (differences.length === 0) return;
  throw new ApprovalRefused(
    `${differences.join(";\n")}.\nThe approval in ${file} is not for this, so nothing was changed. ${previewAgain(Object.keys(preview.stacks), file, flags)}`,
  );
}

/** An engine that plans what it previews, and remembers it. */
function watchPreviews(
  engine: Engine,
): Engine & { readonly previews: ReadonlyMap<string, Promise<PreviewToApprove>> } {
  const previews = new Map<string, Promise<PreviewToApprove>>();
  return {
    ...engine,
    previews,
    preview: async (stack: DeclaredStack, listener: EngineListener) => {
      const preview = engine.previewToApprove(stack, listener);
      previews.set(stack.name.stack, preview);
      return (await preview).run;
    },
  };
}
