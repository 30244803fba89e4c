import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";

const holder = z.strictObject({ pid: z.int().positive(), command: z.string() });
type Holder = z.infer<typeof holder>;

/** Two commands over one store would overwrite each other's. Nothing was changed. */
export class FolderInUse extends RolloutError {
  override readonly name = "FolderInUse";
  constructor(folder: string, { pid, command }: Holder, instead: string) {
    super(
      `${folder} is in use by "${command}" (process ${pid}), so nothing was changed. Wait until it has ended.${instead}`,
    );
  }
}

/**
 * Takes a folder for one process. One that ended without letting go holds it no more.
 *
 * @param shown  what is locked, as the message begins
 * @param isAlive  whether a process is there
 * @param instead  what else its user may do than wait
 * @returns what lets go
 * @throws FolderInUse
 */
export function lockFolder(
  folder: string,
  shown: string,
  own: Holder,
  isAlive: (pid: number) => boolean,
  instead = "",
): () => void {
  const file = join(folder, "in-use.json");
  mkdirSync(folder, { recursive: true });
  const take = () => writeFileSync(file, JSON.stringify(own), { flag: "wx", mode: 0o600 });
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const other = holderOf(file);
    if (other !== undefined && other.pid !== own.pid && isAlive(other.pid))
      throw new FolderInUse(shown, other, instead);
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
