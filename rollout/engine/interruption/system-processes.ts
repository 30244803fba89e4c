import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { EndSignal, Processes } from "./processes.ts";

/** What only the command line may take from its own process. */
export interface ProcessAccess {
  readonly own: number;
  readonly host: string;
  readonly platform: NodeJS.Platform;
  readonly now: () => Date;
  /** e.g. `Date.parse` */
  readonly timeOf: (written: string) => number;
  /** Node's own; signal 0 only asks whether it is there. */
  readonly kill: (process: number, signal: EndSignal | 0) => unknown;
}

/** Ticks of a second in `/proc`, the same on every Linux that Node runs on. Source: proc(5), `USER_HZ`. */
const TICKS_PER_SECOND = 100;

/** @returns the processes of this machine: Linux tells all in `/proc`, others what their `ps` shows */
export function systemProcesses({ own, host, platform, now, timeOf, kill }: ProcessAccess): Processes {
  const told = platform === "linux" ? fromProc : platform === "darwin" ? fromPs(timeOf) : untold;
  return {
    own,
    host,
    now,
    timeOf,
    ...told,
    isAlive: (process) => {
      // Dead, but not buried by its parent yet: nothing of it works any more.
      if (told.isDefunct(process)) return false;
      try {
        kill(process, 0);
        return true;
      } catch (error) {
        // Somebody else's process is alive, too.
        return (error as NodeJS.ErrnoException).code === "EPERM";
      }
    },
    signal: (process, signal) => {
      try {
        kill(process, signal);
      } catch {
        // It ended in the meantime, or is somebody else's.
      }
    },
    wait: (milliseconds) => setTimeout(milliseconds),
  };
}

type Told = Pick<Processes, "beganAt" | "withVariable" | "programOf"> & {
  readonly isDefunct: (process: number) => boolean;
};

const fromProc: Told = {
  beganAt: (process) => {
    const ticks = Number(statOf(process)?.[19]);
    const boot = Number(/^btime (\d+)$/m.exec(textOf("/proc/stat") ?? "")?.[1]);
    return known((boot + ticks / TICKS_PER_SECOND) * 1000);
  },
  withVariable: (name, values) =>
    readdirSync("/proc")
      .filter((entry) => /^\d+$/.test(entry))
      .filter((entry) => {
        const variables = (textOf(`/proc/${entry}/environ`) ?? "").split("\0");
        const set = variables.find((variable) => variable.startsWith(`${name}=`));
        return set !== undefined && values.has(set.slice(name.length + 1));
      })
      .map(Number)
      .filter((process) => !fromProc.isDefunct(process)),
  programOf: (process) => {
    try {
      return basename(readlinkSync(`/proc/${process}/exe`));
    } catch {
      return undefined;
    }
  },
  isDefunct: (process) => statOf(process)?.[0] === "Z",
};

const fromPs = (timeOf: ProcessAccess["timeOf"]): Told => ({
  beganAt: (process) => known(timeOf(ps("-o", "lstart=", "-p", String(process))?.trim() ?? "")),
  withVariable: (name, values) =>
    ps("-A", "-E", "-ww", "-o", "pid=,command=")
      ?.split("\n")
      .filter((line) => [...values].some((value) => ` ${line} `.includes(` ${name}=${value} `)))
      .map((line) => Number.parseInt(line, 10)),
  programOf: (process) => {
    const program = ps("-o", "comm=", "-p", String(process))?.trim();
    return program === undefined || program === "" ? undefined : basename(program);
  },
  isDefunct: (process) => ps("-o", "stat=", "-p", String(process))?.startsWith("Z") ?? false,
});

const untold: Told = {
  beganAt: () => undefined,
  withVariable: () => undefined,
  programOf: () => undefined,
  isDefunct: () => false,
};

/** Fields of `/proc/<pid>/stat` after the program's name, which may hold anything: the first is the state. */
function statOf(process: number): string[] | undefined {
  const text = textOf(`/proc/${process}/stat`);
  return text?.slice(text.lastIndexOf(")") + 2).split(" ");
}

function known(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : time;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function ps(...args: string[]): string | undefined {
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}
