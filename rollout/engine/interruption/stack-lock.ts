import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import type { LockHolder } from "../../onboarding/vocabulary/recovery.ts";
import type { JournalEntry } from "./journal.ts";
import { stillRuns, type Processes } from "./processes.ts";

/** Somebody else is at work on the stack, or may be. Nothing was changed. */
export class StackInUse extends RolloutError {
  override readonly name = "StackInUse";
}

/**
 * Reads who holds a stack out of the message of a Pulumi backend that keeps locks as files, local or in a bucket.
 *
 * @see Pulumi, `pkg/backend/diy/lock.go`
 * @returns undefined where the message tells of no lock
 */
export function locksIn(message: string): LockHolder[] | undefined {
  if (!message.includes("the stack is currently locked by")) return undefined;
  return [...message.matchAll(/: created by (\S+)@(\S+) \(pid (\d+)\) at (\S+)/g)].map(
    ([, user = "", host = "", process, since = ""]) => ({ user, host, process: Number(process), since }),
  );
}

/**
 * Decides whether locks may be removed: each must be of this machine and of a process that is gone.
 *
 * @throws StackInUse  naming the first that may not
 */
export function requireStale(
  stack: string,
  locks: readonly LockHolder[],
  entries: readonly JournalEntry[],
  processes: Processes,
): void {
  if (locks.length === 0) {
    throw new StackInUse(
      `stack "${stack}" is locked, and its backend does not say by whom, so nothing was changed. Wait for it to end; when you are certain that nobody works on it, remove the lock with "pulumi cancel".`,
    );
  }
  for (const lock of locks) {
    if (lock.host !== processes.host) throw inUse(stack, lock, undefined, otherHost(lock));
    if (stillRuns(processes, lock.process, lock.since)) {
      throw inUse(
        stack,
        lock,
        entries.find((entry) => mayChange(entry, processes)),
        "Wait until it has ended, then run the command again.",
      );
    }
  }
}

/** @throws StackInUse  where a run of this machine that may change the stack has not ended */
export function requireFree(stack: string, entries: readonly JournalEntry[], processes: Processes): void {
  for (const entry of entries) {
    if (!mayChange(entry, processes)) continue;
    const { host, process, since } = entry;
    throw inUse(
      stack,
      { host, process, since },
      entry,
      "Wait until it has ended, then run the command again.",
    );
  }
}

/** @returns whether the `rollout` of a run is still at it */
export function isRunning({ failed, host, process, since }: JournalEntry, processes: Processes): boolean {
  // A folder that two machines share tells nothing of the other's processes: what is not known to be gone is not.
  return !failed && (host !== processes.host || stillRuns(processes, process, since));
}

function mayChange(entry: JournalEntry, processes: Processes): boolean {
  return entry.operation !== "preview" && isRunning(entry, processes);
}

function otherHost({ host }: LockHolder): string {
  return `Whether it still runs can be seen on ${host} only. Wait for it to end; when you are certain that it is gone, run "rollout up" there, or "pulumi cancel" and then "rollout up" here.`;
}

function inUse(
  stack: string,
  lock: Omit<LockHolder, "user"> & { readonly user?: string },
  entry: JournalEntry | undefined,
  next: string,
): StackInUse {
  const who = lock.user === undefined ? `on ${lock.host}` : `of ${lock.user}@${lock.host}`;
  const what = entry === undefined ? "" : ` ("rollout ${entry.operation} ${stack}")`;
  return new StackInUse(
    `stack "${stack}" is in use by process ${lock.process} ${who}${what} since ${lock.since}, so nothing was changed. ${next}`,
  );
}
