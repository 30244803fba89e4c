import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const PLACES = [
  process.env["FOCUS_VALIDATOR"],
  join(import.meta.dirname, "../../.rollout/focus-validator/bin/focus-validator"),
];

/** The FinOps Foundation's validator, where it is on this machine; tests that need it are skipped, by name, elsewhere. */
export const focusValidator = PLACES.find((place) => place !== undefined && existsSync(place));

/** @returns the names of the rules that a file of FOCUS 1.0 fails */
export async function failedRules(file: string): Promise<string[]> {
  if (focusValidator === undefined) throw new Error("no validator on this machine");
  const python = join(dirname(focusValidator), "python");
  const run = promisify(execFile);
  const { stdout: packages } = await run(python, [
    "-c",
    "import sysconfig; print(sysconfig.get_paths()['purelib'])",
  ]);
  // It looks for its list of currencies from where its package lies.
  const told = await run(focusValidator, ["--data-file", file, "--validate-version", "1.0"], {
    cwd: packages.trim(),
  }).catch((error: { readonly stdout: string; readonly stderr: string }) => error);
  return [...`${told.stdout}${told.stderr}`.matchAll(/^(\w+) failed:/gm)].map(([, rule = ""]) => rule).sort();
}
