import { resolve } from "node:path";
import { exportLines, unsetLines } from "../sandbox/client-settings.ts";
import { control } from "../sandbox/control-client.ts";
import { removeRunFolder, RUN_FOLDER } from "../sandbox/run-file.ts";
import { lookUp, requireRunning, SandboxStuck, tellRunning, until } from "../sandbox/running.ts";
import type { World } from "../world.ts";

/** Says whether a sandbox runs here, and what it holds. @returns 0 where one runs, 1 where none does */
export async function status(world: World, { json }: { readonly json?: boolean }): Promise<number> {
  return tellRunning(world, json);
}

/** Ends the sandbox that was started here, and removes what it left. */
export async function stop(world: World): Promise<number> {
  const folder = resolve(world.cwd, RUN_FOLDER);
  const found = await lookUp(world);
  if (found === undefined) {
    world.stdout.write("No sandbox runs here.\n");
    return 0;
  }
  const { running, status } = found;
  if (status !== undefined) {
    await control(running, "POST", "/stop");
    const isGone = await until(async () => !world.isAlive(running.pid));
    if (!isGone) {
      throw new SandboxStuck(
        `The sandbox (process ${running.pid}) was told to stop and has not ended. Run "rollout sandbox status" in a while.`,
      );
    }
  }
  removeRunFolder(folder);
  const words = running.inMemory ? "what it held is gone" : `what it held is in ${running.session}`;
  world.stdout.write(
    status === undefined
      ? `The sandbox had ended by itself; what it left was removed.\n`
      : `The sandbox (process ${running.pid}) has ended; ${words}.\n`,
  );
  return 0;
}

/** Prints what points OCI's clients at the sandbox, for `eval "$(rollout sandbox env)"`. */
export async function env(
  world: World,
  { json, unset }: { readonly json?: boolean; readonly unset?: boolean },
): Promise<number> {
  const { running } = await requireRunning(world);
  const { exports } = running;
  if (json === true) world.stdout.write(`${JSON.stringify(exports, null, 2)}\n`);
  else world.stdout.write(unset === true ? unsetLines(exports) : exportLines(exports));
  return 0;
}
