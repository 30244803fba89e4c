import { Worker } from "node:worker_threads";
import type { Guard } from "../guarded.ts";

/** What the watching thread is given. */
export interface Watched {
  readonly pack: string;
  /** Names, in the order that `call` counts them by. */
  readonly policies: readonly string[];
  /** Milliseconds that a policy may hold the thread. */
  readonly patience: number;
  /** Of two threads: place of the policy that is asked, from 1, and 0 between calls; then how many calls there were. */
  readonly call: Int32Array<SharedArrayBuffer>;
}

/**
 * Ends this process when a policy holds its thread for too long: nothing on that thread could. The engine then hears that
 * the pack is gone and fails its run, where it would wait for ever; the last line of the pack says which policy it was.
 */
export function startWatchdog(
  pack: string,
  policies: readonly string[],
  patience: number,
): NonNullable<Guard["watch"]> {
  const call = new Int32Array(new SharedArrayBuffer(8));
  const workerData: Watched = { pack, policies, patience, call };
  // Its streams go through the thread that may be stuck: it writes to the file descriptor itself.
  new Worker(new URL("./watching-thread.ts", import.meta.url), { workerData }).unref();
  const places = new Map(policies.map((name, index) => [name, index + 1]));
  return {
    begins: (policy) => {
      Atomics.add(call, 1, 1);
      Atomics.store(call, 0, places.get(policy) ?? 0);
    },
    ended: () => void Atomics.store(call, 0, 0),
  };
}
