import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startSandbox } from "../../sandbox/sandbox.ts";
import type { World } from "../world.ts";
import { writeClientSettings } from "./client-settings.ts";
import { lockFolder } from "../folder-lock.ts";
import { removeRunFolder, RUN_FOLDER, writeRunFile } from "./run-file.ts";

export interface ServeOptions {
  readonly region: string;
  readonly homeRegion: string;
  /** Of Object Storage. */
  readonly namespace: string;
  /** Groups that are there already. */
  readonly groups: readonly string[];
  /** Folder that keeps everything; absent: in memory. */
  readonly state?: string;
  /** RFC 3339: where the sandbox's clock begins; absent: with the machine's. */
  readonly clock?: string;
}

/**
 * Runs a sandbox in this process until it is told to stop, over the control endpoint or by a signal.
 *
 * @param ready  called once it answers
 */
export async function serve(world: World, options: ServeOptions, ready: () => void): Promise<void> {
  const { region, homeRegion, namespace, groups, state, clock } = options;
  const runFolder = resolve(world.cwd, RUN_FOLDER);
  const session = state === undefined ? runFolder : resolve(world.cwd, state);
  mkdirSync(runFolder, { recursive: true, mode: 0o700 });
  const own = { pid: world.pid, command: world.command };
  const unlock = lockFolder(session, `the sandbox in ${state ?? RUN_FOLDER}`, own, world.isAlive);
  try {
    const stopped = Promise.withResolvers<void>();
    const sandbox = await startSandbox({
      folder: join(session, "oci"),
      inMemory: state === undefined,
      region,
      homeRegion,
      namespace,
      groups,
      now: world.now,
      onStop: () => stopped.resolve(),
    });
    try {
      if (clock !== undefined) sandbox.clock.set(clock);
      const exports = writeClientSettings(join(runFolder, "client"), sandbox);
      writeRunFile(runFolder, {
        pid: world.pid,
        started: world.now().toISOString(),
        ...sandbox.control,
        tenancyId: sandbox.tenancyId,
        region,
        homeRegion,
        namespace,
        session,
        inMemory: state === undefined,
        exports,
      });
      ready();
      if (world.interrupted.aborted) stopped.resolve();
      world.interrupted.addEventListener("abort", () => stopped.resolve());
      await stopped.promise;
    } finally {
      await sandbox.stop();
    }
  } finally {
    unlock();
    removeRunFolder(runFolder);
  }
}
