import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Everything outside the program, named once: commands get it as a value and touch nothing else. */
export interface World {
  readonly cwd: string;
  /** Id of this process. */
  readonly pid: number;
  /** What was typed, e.g. `rollout up --all`. */
  readonly command: string;
  /** Whether a process with an id is there. */
  readonly isAlive: (pid: number) => boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Results go here. */
  readonly stdout: NodeJS.WriteStream;
  /** Progress and problems go here. */
  readonly stderr: NodeJS.WriteStream;
  readonly stdin: NodeJS.ReadStream;
  /** Aborted by the first Ctrl-C, or by whoever ends the process: nothing new is begun, what runs may end. The second ends the process. */
  readonly interrupted: AbortSignal;
  readonly onUnhandledRejection: (listener: (reason: unknown) => void) => () => void;
}

/**
 * Milliseconds in which a second signal is taken for the first: one Ctrl-C reaches this process from the terminal, and
 * once more from the process that started it.
 */
const ECHO = 500;

/** @returns the world as this process finds it */
export function thisWorld(): World {
  const interruption = new AbortController();
  let first = 0;
  // Not `once`: libraries that restore the cursor end the process where nobody else listens any more.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (interruption.signal.aborted) {
        if (performance.now() - first > ECHO) process.exit(130);
        return;
      }
      first = performance.now();
      process.stderr.write("Stopping: what has begun is ended first. Press Ctrl-C again to stop at once.\n");
      interruption.abort();
    });
  }
  // A reader that went away (`| head`) is no fault of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    interrupted: interruption.signal,
    cwd: process.cwd(),
    pid: process.pid,
    command: ["rollout", ...process.argv.slice(2)].join(" "),
    isAlive,
    env: process.env,
    now: () => new Date(),
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    onUnhandledRejection: (listener) => {
      process.on("unhandledRejection", listener);
      return () => process.off("unhandledRejection", listener);
    },
  };
}

/**
 * Signal 0 reaches no process; it asks whether one could be reached. One that was killed and whose parent has not
 * asked after it yet could be, and is not alive.
 */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Only Linux says it in a file; elsewhere nobody waits for long. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Folder of the toolkit itself. */
export const TOOLKIT_FOLDER = resolve(import.meta.dirname, "../..");

/** @returns Pulumi's own cache: `PULUMI_HOME`, or `.pulumi` in the user's home */
export function pulumiHome({ env }: World): string {
  return env["PULUMI_HOME"] ?? join(env["HOME"] ?? homedir(), ".pulumi");
}
