import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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
  const folder = mkdtempSync(join(tmpdir(), "rollout-drifts-"));
  const file = join(folder, "report.json");
  const args = [vitest, "run", FLOW, "--reporter=json", `--outputFile=${file}`];
  try {
    // A failed test ends the process with 1, and is told in the same report.
    await promisify(execFile)(process.execPath, args, { cwd: PROJECT }).catch(() => undefined);
    return claimsIn(JSON.parse(readFileSync(file, "utf8")) as JsonReport);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function claimsIn(report: JsonReport): DriftClaim[] {
  return report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ claim: title, holds: status === "passed" })),
  );
}
