import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { approve, readApproval } from "../../engine/approval/approval.ts";
import { refuseOutdated } from "../approval-age.ts";
import { asOfDay, type DocumentOptions } from "../documents.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";

export interface ApproveOptions extends DocumentOptions {
  readonly by?: string;
}

/** Shows what a preview would do, and writes who approves it into the same file. */
export function approveFile(
  world: World,
  [file = ""]: readonly string[],
  { by, asOf }: ApproveOptions,
): number {
  if (by === undefined || by.trim() === "") {
    throw new UsageError(`--by is missing: an approval names who gives it. Write --by <name>.`);
  }
  const path = resolve(world.cwd, file);
  const read = readApproval(file, readFileSync(path, "utf8"));
  const day = asOfDay(world, asOf);
  refuseOutdated(file, read.preview, day);
  const text = approve(file, read, { by, day });

  const { preview } = read;
  for (const [stack, { steps }] of Object.entries(preview.stacks)) {
    world.stdout.write(`${stack}: ${steps.length === 0 ? "nothing would change" : ""}\n`);
    for (const step of steps) world.stdout.write(`  ${step}\n`);
  }
  writeFileSync(path, text);
  world.stdout.write(
    `\nApproved by ${by}: the preview of ${preview.day}${preview.by === undefined ? "" : ` by ${preview.by}`}, tenancy ${preview.tenancyId}. ` +
      `Run "rollout up ${Object.keys(preview.stacks).join(" ")} --approved ${file}".\n`,
  );
  return 0;
}
