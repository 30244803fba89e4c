import { RUN_VARIABLE } from "./journal.ts";
import type { EndSignal, Processes } from "./processes.ts";

/** How long leftovers may take, in milliseconds. */
export interface EndPatience {
  /** For the Pulumi CLI to finish what is in flight. */
  readonly cli: number;
  /** For providers, language hosts and packs. */
  readonly others: number;
}

export const END_PATIENCE: EndPatience = { cli: 60_000, others: 10_000 };

/** Milliseconds between two looks at whether a process is gone. */
const LOOK_EVERY = 100;

/**
 * Ends what runs left alive, by the id that each of their processes carries in its environment.
 *
 * A CLI goes first and is asked kindly: Pulumi then finishes what is in flight and writes its state, for which it
 * needs its providers.
 *
 * @returns those that were ended; undefined where the system does not tell whose a process is
 */
export async function endOrphans(
  runs: readonly string[],
  processes: Processes,
  patience: EndPatience = END_PATIENCE,
): Promise<number[] | undefined> {
  const find = () =>
    processes.withVariable(RUN_VARIABLE, new Set(runs))?.filter((process) => process !== processes.own);
  const left = runs.length === 0 ? [] : find();
  if (left === undefined) return undefined;
  const clis = left.filter((process) => isCli(processes.programOf(process)));
  await end(clis, "SIGINT", patience.cli, processes);
  // Looked for again: what a CLI ended is gone, what it began meanwhile is not.
  await end(runs.length === 0 ? [] : (find() ?? []), "SIGTERM", patience.others, processes);
  await end(runs.length === 0 ? [] : (find() ?? []), "SIGKILL", patience.others, processes);
  return left.filter((process) => !processes.isAlive(process));
}

function isCli(program: string | undefined): boolean {
  return program === "pulumi" || program === "pulumi.exe";
}

async function end(
  some: readonly number[],
  signal: EndSignal,
  patience: number,
  processes: Processes,
): Promise<void> {
  for (const process of some) processes.signal(process, signal);
  for (let waited = 0; waited < patience; waited += LOOK_EVERY) {
    if (!some.some((process) => processes.isAlive(process))) return;
    await processes.wait(LOOK_EVERY);
  }
}
