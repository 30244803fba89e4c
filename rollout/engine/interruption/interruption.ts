import { randomUUID } from "node:crypto";
import { join } from "node:path";
import {
  hasRecovered,
  NOTHING_RECOVERED,
  recovered,
  type CutOffRun,
  type Recovery,
  type RecoveryFacts,
} from "../../onboarding/vocabulary/recovery.ts";
import type { Operation } from "../../onboarding/vocabulary/stack-runs.ts";
import { Journal, RUN_VARIABLE, type JournalEntry } from "./journal.ts";
import { END_PATIENCE, endOrphans, type EndPatience } from "./orphans.ts";
import type { Processes } from "./processes.ts";
import { settlePending } from "./settle-pending.ts";
import type { StateResource } from "./exported-state.ts";
import { withPendingCreates } from "./kept-creates.ts";
import { isRunning, locksIn, requireFree, requireStale } from "./stack-lock.ts";
import type { StackState } from "./stack-state.ts";

export interface RunOptions {
  readonly stack: string;
  readonly operation: Operation;
  /** Folder for what only this toolkit reads. */
  readonly workFolder: string;
  readonly processes: Processes;
  readonly patience?: EndPatience;
}

/** A run of an engine on a stack that knows of those before it which were cut off, and tells those after it. */
export class Run {
  readonly #stack: string;
  readonly #entry: JournalEntry;
  readonly #journal: Journal;
  readonly #processes: Processes;
  readonly #patience: EndPatience;
  /** Runs that did not end well and whose `rollout` is gone. */
  readonly #cutOff: readonly JournalEntry[];
  #facts: RecoveryFacts = NOTHING_RECOVERED;
  #unanswered: readonly StateResource[] = [];

  /** @throws StackInUse  where another run of this machine may be changing the stack */
  constructor({ stack, operation, workFolder, processes, patience = END_PATIENCE }: RunOptions) {
    this.#stack = stack;
    this.#processes = processes;
    this.#patience = patience;
    this.#journal = new Journal(join(workFolder, stack, "runs"));
    const entries = this.#journal.entries();
    if (operation !== "preview") requireFree(stack, entries, processes);
    this.#cutOff = entries.filter((entry) => !isRunning(entry, processes));
    this.#entry = {
      run: randomUUID(),
      stack,
      operation,
      process: processes.own,
      host: processes.host,
      since: processes.now().toISOString(),
      failed: false,
    };
    this.#journal.write(this.#entry);
  }

  /** For every process of this run: by it they are found when it is cut off. */
  get environment(): Readonly<Record<string, string>> {
    return { [RUN_VARIABLE]: this.#entry.run };
  }

  /** What was done about earlier runs; for a preview, which ones wait for an update. Absent where there was nothing. */
  get recovery(): Recovery | undefined {
    const facts = { ...this.#facts, cutOff: this.#told() };
    if (!hasRecovered(facts)) return undefined;
    if (this.#entry.operation !== "preview") return recovered(this.#stack, facts);
    const processes = facts.cutOff.map(({ process }) => process).join(", ");
    return {
      ...facts,
      said: `${this.#stack}: an earlier run (process ${processes}) was cut off; nothing was changed, "rollout up ${this.#stack}" recovers it first`,
    };
  }

  /**
   * Settles what earlier runs left, then lets the engine act; where a lock of theirs is in the way, removes it and
   * begins again.
   *
   * @throws StackInUse, UnclearCreates, or what the engine threw
   */
  async act(state: StackState, work: () => Promise<void>): Promise<void> {
    if (this.#entry.operation === "preview") return work();
    try {
      await this.#settle(state);
      await work();
    } catch (error) {
      const locks = error instanceof Error ? locksIn(error.message) : undefined;
      if (locks === undefined) throw error;
      requireStale(this.#stack, locks, this.#others(), this.#processes);
      await state.unlock();
      this.#facts = { ...this.#facts, unlocked: locks };
      await this.#settle(state);
      await work();
    }
  }

  /** Keeps creates that OCI did not answer: the next run looks each of them up before it makes it. */
  keep(unanswered: readonly StateResource[]): void {
    this.#unanswered = unanswered;
  }

  /** Must be called at the end, however the run came to it. */
  async end(endedWell: boolean): Promise<void> {
    if (endedWell) {
      this.#journal.remove(this.#entry.run);
      // A preview settles nothing.
      if (this.#entry.operation !== "preview") for (const { run } of this.#cutOff) this.#journal.remove(run);
      return;
    }
    // A CLI that was killed leaves its children, and who comes next may come from another machine.
    await endOrphans([this.#entry.run], this.#processes, this.#patience);
    if (this.#entry.operation === "preview") this.#journal.remove(this.#entry.run);
    else this.#journal.write({ ...this.#entry, failed: true, ...this.#notAnswered() });
  }

  async #settle(state: StackState): Promise<void> {
    const runs = this.#cutOff.map(({ run }) => run);
    const ended = await endOrphans(runs, this.#processes, this.#patience);
    this.#facts = {
      ...this.#facts,
      ended: [...this.#facts.ended, ...(ended ?? [])],
      processesUnknown: ended === undefined,
    };
    this.#facts = {
      ...this.#facts,
      ...(await settlePending(this.#stack, withPendingCreates(state, this.#kept()))),
    };
  }

  #kept(): StateResource[] {
    return this.#cutOff.flatMap(({ unanswered = [] }) => unanswered);
  }

  #notAnswered(): Pick<JournalEntry, "unanswered"> {
    return this.#unanswered.length === 0 ? {} : { unanswered: [...this.#unanswered] };
  }

  #others(): JournalEntry[] {
    return this.#journal.entries().filter(({ run }) => run !== this.#entry.run);
  }

  /** A preview has nothing to lose, and a run that failed said so itself: they count where they left something. */
  #told(): CutOffRun[] {
    const leftSomething = hasRecovered({ ...this.#facts, cutOff: [] });
    return this.#cutOff
      .filter(({ failed, operation }) => leftSomething || (!failed && operation !== "preview"))
      .map(({ run, operation, process, host, since }) => ({ run, operation, process, host, since }));
  }
}
