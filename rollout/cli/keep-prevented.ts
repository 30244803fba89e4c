import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Evidence } from "../evidence/evidence.ts";
import { preventedIn, preventedLines, readPrevented } from "../evidence/prevented.ts";
import type { World } from "./world.ts";

/** Record of what policies stopped, one line of JSON each; kept for the metrics (ME-1). */
const RECORD = ".rollout/prevented.ndjson";

/** Appends what policies stopped in a run; writes nothing where they stopped nothing. */
export function keepPrevented(world: World, evidence: Evidence): void {
  const lines = preventedLines(preventedIn(evidence, world.now().toISOString()));
  if (lines === "") return;
  const file = resolve(world.cwd, RECORD);
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, lines);
}

/** @returns what was kept so far */
export function keptPrevented({ cwd }: World): ReturnType<typeof readPrevented> {
  const file = resolve(cwd, RECORD);
  return readPrevented(existsSync(file) ? readFileSync(file, "utf8") : "");
}
