import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cost } from "../bench/measured-command.ts";

/** What one check says of one resource. */
export interface CheckovFinding {
  readonly check: string;
  readonly title: string;
  /** Folder of the stack, under the one that was looked at. */
  readonly folder: string;
  readonly resource: string;
}

export interface CheckovRun extends Cost {
  readonly version: string;
  readonly resources: number;
  readonly passed: readonly CheckovFinding[];
  readonly failed: readonly CheckovFinding[];
}

interface RawCheck {
  readonly check_id: string;
  readonly check_name: string;
  readonly file_path: string;
  readonly resource: string;
}
interface RawReport {
  readonly summary: {
    readonly checkov_version: string;
    readonly resource_count: number;
    readonly parsing_errors: number;
  };
  readonly results: {
    readonly passed_checks: readonly RawCheck[];
    readonly failed_checks: readonly RawCheck[];
  };
}

/** Command that starts Checkov: `CHECKOV`, or `checkov` on the path. */
const COMMAND = process.env["CHECKOV"] ?? "checkov";
/** Milliseconds after which it is ended. */
const PATIENCE = 600_000;

/** @returns whether Checkov is at hand: it is measured where it is, and nothing is installed for it */
export function hasCheckov(): boolean {
  return spawnSync(COMMAND, ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * Lets Checkov look at a folder of Terraform, one folder a stack, without asking any network.
 *
 * @throws Error  where it could not read all of it
 */
export async function runCheckov(folder: string, reports: string): Promise<CheckovRun> {
  const usage = join(reports, "usage.txt");
  const start = performance.now();
  const args = ["--directory", folder, "--framework", "terraform", "--output", "json", "--compact"];
  const offline = ["--skip-download", "--download-external-modules", "false"];
  // GNU time tells of a child what Node tells of its own process only.
  const child = spawn(
    "/usr/bin/time",
    ["-f", "%U %S %M", "-o", usage, COMMAND, ...args, ...offline, "--output-file-path", reports],
    { stdio: "ignore", timeout: PATIENCE },
  );
  await once(child, "exit");
  const wall = performance.now() - start;
  const [user = 0, system = 0, kilobytes = 0] = (readFileSync(usage, "utf8").trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  const report = JSON.parse(readFileSync(join(reports, "results_json.json"), "utf8")) as RawReport;
  const { checkov_version: version, resource_count: resources, parsing_errors: unread } = report.summary;
  if (unread > 0) throw new Error(`Checkov could not read ${unread} files of ${folder}`);
  return {
    version,
    resources,
    passed: report.results.passed_checks.map(finding),
    failed: report.results.failed_checks.map(finding),
    wall,
    cpu: (user + system) * 1000,
    memory: kilobytes / 1024,
  };
}

function finding(raw: RawCheck): CheckovFinding {
  const [, folder = ""] = raw.file_path.split("/");
  return { check: raw.check_id, title: raw.check_name, folder, resource: raw.resource };
}
