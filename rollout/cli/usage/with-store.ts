import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { PARTITIONS_FOLDER } from "../../usage/store/manifest.ts";
import { lockFolder } from "../folder-lock.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";

/**
 * Works with a store that holds something, and lets no other command change it meanwhile.
 *
 * @throws UsageError  where nothing was imported yet  @throws FolderInUse
 */
export async function withStore<T>(
  world: World,
  shown: string,
  work: (store: string) => Promise<T>,
): Promise<T> {
  const store = resolve(world.cwd, shown);
  if (!["manifest.json", PARTITIONS_FOLDER].some((name) => existsSync(join(store, name)))) {
    throw new UsageError(
      `${shown} holds nothing: nothing was imported yet. Run "rollout usage import <folder of FOCUS reports>", or name another folder with --store.`,
    );
  }
  const unlock = lockStore(world, store, shown);
  try {
    return await work(store);
  } finally {
    unlock();
  }
}

/** @returns what lets go @throws FolderInUse */
export function lockStore(world: World, store: string, shown: string): () => void {
  const own = { pid: world.pid, command: world.command };
  return lockFolder(store, `the store ${shown}`, own, world.isAlive);
}
