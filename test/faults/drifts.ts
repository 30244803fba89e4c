import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** A claim about drift, and whether its test held in this run. */
export interface DriftClaim {
  readonly claim: string;
  readonly holds: boolean;
}

const PROJECT = join(import.meta.dirname, "../..");
const FLOW = "test/flows/drift.test.ts";

interface JsonReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Runs the flow of the six drifts on the real engine. @returns its claims, in order */
export async function driftClaims(): Promise<DriftClaim[]> {
  const vitest = join(PROJECT, "node_modules/vitest/vitest.mjs");
  const run = promisify(execFile)(process.execPath, [vitest, "run", FLOW, "--reporter=json"], {
    cwd: PROJECT,
    maxBuffer: 64 * 1024 * 1024,
  });
  // A failed test ends the process with 1, and is told in the same report.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const report = JSON.parse(stdout.slice(stdout.indexOf("{"))) as JsonReport;
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ claim: title, holds: status === "passed" })),
  );
}
