import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { EXAMPLES_AS_OF } from "../harness/documents.ts";

/** What one process took. */
export interface Cost {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of processor, user and system. */
  readonly cpu: number;
  /** Peak resident memory, MiB. */
  readonly memory: number;
}

export interface Measured extends Cost {
  readonly stdout: string;
}

const PROJECT = join(import.meta.dirname, "../..");
/**
 * Makes the command's own process tell what it took, on descriptor 3. An address that holds its code: a file in
 * TypeScript would make Node load more than the command itself does.
 */
const AT_EXIT = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });
`)}`;
/** Milliseconds after which a command is ended: the whole measurement is bounded. */
const PATIENCE = 300_000;

/** Runs `rollout` in a process of its own, with `node` directly. @throws Error  where it says more than "a policy failed" */
export async function measured(folder: string, ...args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", AT_EXIT, join(PROJECT, "rollout/cli/rollout.js"), ...args, "--as-of", EXAMPLES_AS_OF],
    { cwd: folder, stdio: ["ignore", "pipe", "ignore", "pipe"], timeout: PATIENCE },
  );
  const [stdout, usage, [code]] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stdio[3] as Readable),
    once(child, "exit") as Promise<[code: number | null]>,
  ]);
  const wall = performance.now() - start;
  if (code !== 0 && code !== 1) throw new Error(`rollout ${args.join(" ")} ended with ${code ?? "a signal"}`);
  return { wall, ...(JSON.parse(usage) as { cpu: number; memory: number }), stdout };
}

/** Measures a few times. @returns the run in the middle, by what it took of the processor */
export async function middle(rounds: number, work: () => Promise<Measured>): Promise<Measured> {
  const runs = [await work()];
  for (let round = 1; round < rounds; round++) runs.push(await work());
  const inOrder = runs.toSorted((a, b) => a.cpu - b.cpu);
  return inOrder[Math.floor((rounds - 1) / 2)] as Measured;
}

/** @returns the median of some milliseconds */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
