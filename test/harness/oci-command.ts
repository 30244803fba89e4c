import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const PROJECT = join(import.meta.dirname, "../..");
/** Where the gate puts it; otherwise the one on the search path. */
const OWN = join(PROJECT, ".rollout/oci-cli/bin/oci");

/** Oracle's own command line; tests that need it are skipped, by name, where it is absent. */
export const ociCommand = existsSync(OWN)
  ? OWN
  : spawnSync("oci", ["--version"], { stdio: "ignore" }).status === 0
    ? "oci"
    : undefined;

type Environment = Readonly<Record<string, string>>;

/** Runs `oci` with nothing of the user's own settings. @returns the `data` it printed; `undefined` for none */
export async function oci(env: Environment, ...args: readonly string[]): Promise<unknown> {
  if (ociCommand === undefined) throw new Error("the oci command line is not on this machine");
  const { stdout } = await promisify(execFile)(ociCommand, [...args, "--output", "json"], {
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", LANG: "C.UTF-8", ...env },
    timeout: 120_000,
  });
  return stdout.trim() === "" ? undefined : (JSON.parse(stdout) as { data: unknown }).data;
}

/** @returns what OCI's TypeScript SDK lists, as `list-with-sdk.ts` prints it */
export async function listWithSdk(env: Environment): Promise<Readonly<Record<string, readonly string[]>>> {
  const script = join(import.meta.dirname, "list-with-sdk.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { PATH: process.env["PATH"], ...env },
    timeout: 120_000,
  });
  return JSON.parse(stdout) as Record<string, readonly string[]>;
}
