import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/** A process that still runs. */
export interface RunningProcess {
  readonly id: number;
  /** Its program, without the folder. */
  readonly program: string;
  /** Its environment, as it was begun. */
  readonly environment: readonly string[];
}

/** @returns a process and all it began, as far as their parents still run; Linux only */
export function treeOf(root: number): RunningProcess[] {
  const all = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry));
  const parents = new Map(all.map((entry) => [Number(entry), parentOf(entry)]));
  const isWithin = (id: number): boolean => id === root || (id > 1 && isWithin(parents.get(id) ?? 0));
  return [...parents.keys()].filter(isWithin).flatMap(running);
}

/** @returns the processes that were begun with a variable, e.g. `PULUMI_CONFIG_PASSPHRASE=test` */
export function begunWith(variable: string): RunningProcess[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => running(Number(entry)))
    .filter(({ environment }) => environment.includes(variable));
}

function running(id: number): RunningProcess[] {
  try {
    const environment = readFileSync(`/proc/${id}/environ`, "utf8").split("\0");
    return [{ id, program: basename(readlinkSync(`/proc/${id}/exe`)), environment }];
  } catch {
    // It ended meanwhile, or ended and nobody asked how: it holds nothing any more.
    return [];
  }
}

function parentOf(process: string): number {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
