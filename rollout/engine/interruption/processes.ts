/** Signals that a run's leftovers are ended with. */
export type EndSignal = "SIGINT" | "SIGTERM" | "SIGKILL";

/** The processes of this machine, as far as recovery needs them; handed over by the command line. */
export interface Processes {
  /** This process, which is never ended. */
  readonly own: number;
  /** Name of this machine, as locks carry it. */
  readonly host: string;
  readonly now: () => Date;
  /** @returns milliseconds since 1970 of a time as somebody wrote it; NaN where it is none */
  readonly timeOf: (written: string) => number;
  isAlive(process: number): boolean;
  /** @returns when it began, in milliseconds since 1970; undefined where the system does not tell */
  beganAt(process: number): number | undefined;
  /** @returns the processes with this variable in their environment; undefined where the system does not tell */
  withVariable(name: string, values: ReadonlySet<string>): number[] | undefined;
  /** @returns the name of its program, without the folder; undefined where it is gone or the system does not tell */
  programOf(process: number): string | undefined;
  /** Nothing happens where it is gone. */
  signal(process: number, signal: EndSignal): void;
  wait(milliseconds: number): Promise<void>;
}

/** How far the clock of a lock or journal and that of a process may lie apart, in milliseconds. */
const CLOCKS_APART = 5_000;

/** @returns whether the process that wrote something at a time still runs, and its number was not given to another since */
export function stillRuns(processes: Processes, process: number, wroteAt: string): boolean {
  if (!processes.isAlive(process)) return false;
  const began = processes.beganAt(process);
  return began === undefined || began <= processes.timeOf(wroteAt) + CLOCKS_APART;
}
