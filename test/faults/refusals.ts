import { execFile } from "node:child_process";
import { join, relative } from "node:path";
import { promisify } from "node:util";

/** Something that the local OCI refuses, and the test that shows it. */
export interface Refused {
  readonly what: string;
  /** Path from the project's folder. */
  readonly test: string;
}

const PROJECT = join(import.meta.dirname, "../..");

/** @returns every refusal that a test of the local OCI is named for, by file and title */
export async function refusals(): Promise<Refused[]> {
  const vitest = join(PROJECT, "node_modules/vitest/vitest.mjs");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [vitest, "list", "rollout/sandbox", "--json"],
    { cwd: PROJECT, maxBuffer: 64 * 1024 * 1024 },
  );
  const tests = JSON.parse(stdout) as { name: string; file: string }[];
  return tests
    .filter(({ name }) => /\b(refuses?|refused|cannot|is 401)\b/.test(name))
    .map(({ name, file }) => ({ what: name.replaceAll(" > ", ": "), test: relative(PROJECT, file) }))
    .sort((a, b) => (a.test + a.what < b.test + b.what ? -1 : 1));
}
