import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";

/** Everything of the sandbox lies here, from the folder the command runs in; deleting it starts afresh. */
export const SANDBOX_FOLDER = ".rollout/sandbox";

/** Folder of what a started sandbox leaves on disk while it runs; `stop` removes it. */
export const RUN_FOLDER = join(SANDBOX_FOLDER, "run");

const runDocument = z.strictObject({
  version: z.literal(1),
  pid: z.int().positive(),
  /** RFC 3339, UTC. */
  started: z.iso.datetime(),
  /** Of the proxy, and of the control endpoint. */
  url: z.url(),
  /** The control endpoint's bearer. */
  token: z.string().min(1),
  tenancyId: z.string().min(1),
  region: z.string().min(1),
  homeRegion: z.string().min(1),
  /** Of Object Storage. */
  namespace: z.string().min(1),
  /** Folder of the state, outputs and settings that go with what it holds. */
  session: z.string().min(1),
  inMemory: z.boolean(),
  /** What points a client at it. Names the file of the signing key; never holds the key. */
  exports: z.record(z.string(), z.string()),
});

/** A sandbox that runs by itself. */
export type RunningSandbox = Omit<z.infer<typeof runDocument>, "version">;

/** The run file can't be used. Nothing was changed. */
export class RunFileFault extends RolloutError {
  override readonly name = "RunFileFault";
}

function runFile(folder: string): string {
  return join(folder, "run.json");
}

/** Written whole or not at all, and readable by its owner alone. */
export function writeRunFile(folder: string, running: RunningSandbox): void {
  const file = runFile(folder);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.part`, `${JSON.stringify({ version: 1, ...running }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

/** @returns what the file says; `undefined` where there is none @throws RunFileFault */
export function readRunFile(folder: string): RunningSandbox | undefined {
  const file = runFile(folder);
  if (!existsSync(file)) return undefined;
  try {
    const { version: _, ...running } = runDocument.parse(JSON.parse(readFileSync(file, "utf8")));
    return running;
  } catch (cause) {
    throw new RunFileFault(
      `${file} does not say which sandbox runs. If none does, delete the folder ${folder}, and run "rollout sandbox start" again.`,
      { cause },
    );
  }
}

/** Removes what a started sandbox left. */
export function removeRunFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
