import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import pc from "picocolors";
import type { Evidence } from "../evidence/evidence.ts";
import { REPORTS } from "../reports/index.ts";
import { jsonPieces } from "../reports/json/json.ts";
import { renderText } from "../reports/text/text.ts";
import type { World } from "./world.ts";

export interface ReportOptions {
  readonly json?: boolean;
  /** Write the page to its usual place. */
  readonly html?: boolean;
  /** Write the page to this file instead. */
  readonly htmlFile?: string;
}

const USUAL_PAGE = ".rollout/rollout.html";

/**
 * Writes the results: text or JSON on stdout, in step with whoever reads it, so that what a slow reader has not taken
 * yet is not piled up; then the page into its file.
 *
 * @returns the page's path as typed from here
 */
export async function writeReports(
  world: World,
  evidence: Evidence,
  options: ReportOptions,
): Promise<string | undefined> {
  await writeResults(world, results(world, evidence, options));
  return writePage(world, evidence, options);
}

/** Writes pieces of text on stdout, each when the one before was taken. */
export async function writeResults({ stdout }: World, pieces: Iterable<string>): Promise<void> {
  await pipeline(pieces, stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    // A reader that went away (`| head`) has read enough.
    if (error.code !== "EPIPE") throw error;
  });
}

function results({ stdout, env }: World, evidence: Evidence, { json }: ReportOptions): Iterable<string> {
  if (json === true) return jsonPieces(evidence);
  return [renderText(evidence, pc.createColors(stdout.isTTY && env["NO_COLOR"] === undefined))];
}

function writePage(world: World, evidence: Evidence, { html, htmlFile }: ReportOptions): string | undefined {
  if (html !== true && htmlFile === undefined) return undefined;
  const file = resolve(world.cwd, htmlFile ?? USUAL_PAGE);
  mkdirSync(dirname(file), { recursive: true });
  writeText(file, REPORTS.page.render(evidence));
  const shown = relative(world.cwd, file);
  world.stderr.write(`page: ${shown}\n`);
  return shown;
}

/** Characters of a file that are turned into bytes at once. */
const SLICE = 1 << 20;

/** Writes a file slice by slice: the page of a fleet is not held a second time, as bytes. */
function writeText(file: string, text: string): void {
  const open = openSync(file, "w");
  try {
    for (let at = 0; at < text.length;) {
      const end = at + SLICE;
      // A sign of two code units must not be cut in half.
      const whole = (text.codePointAt(end - 1) ?? 0) > 0xff_ff ? end + 1 : end;
      writeFileSync(open, text.slice(at, whole));
      at = whole;
    }
  } finally {
    closeSync(open);
  }
}

/** @returns 0 fine, 1 a policy failed, 3 the engine failed */
export function exitCodeOf({ stacks }: Evidence): 0 | 1 | 3 {
  if (stacks.some(({ outcome }) => outcome === "failed")) return 3;
  return stacks.some(({ outcome }) => outcome !== "done") ? 1 : 0;
}
