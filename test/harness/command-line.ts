import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRunFile, RUN_FOLDER, type RunningSandbox } from "../../rollout/cli/sandbox/run-file.ts";
import { EXAMPLES, EXAMPLES_AS_OF, type Edit } from "./documents.ts";

/** Commands that compare the documents' dates with a day. */
const READS_DOCUMENTS = new Set([
  "validate",
  "plan",
  "preview",
  "up",
  "drift",
  "destroy",
  "approve",
  "audit",
  "doctor",
  "try",
]);
const PROJECT = join(import.meta.dirname, "../..");

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface Started {
  readonly pid: number;
  readonly ended: Promise<Finished>;
}

/** A folder of its own with a copy of the example documents, in which the real command line runs as a process. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "rollout-cli-"));

  constructor() {
    cpSync(EXAMPLES, join(this.folder, "stacks"), { recursive: true });
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Edits a document; refuses an edit that would change nothing. */
  edit([file, from, to]: Edit): void {
    const path = this.path("stacks", file);
    const source = readFileSync(path, "utf8");
    if (!source.includes(from)) throw new Error(`"${from}" does not stand in ${file}`);
    writeFileSync(path, source.replace(from, to));
  }

  /** Runs `rollout` with arguments, on the day on which the examples hold; stdin is closed. */
  async rollout(...args: string[]): Promise<Finished> {
    return this.rolloutWith({}, ...args);
  }

  /** The same, with variables in the environment. */
  async rolloutWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Finished> {
    const [command = "", part = ""] = args;
    const readsDocuments = READS_DOCUMENTS.has(command) || (command === "sandbox" && part === "start");
    const isOfBundle = command === "audit" && ["key", "verify"].includes(part);
    const day = readsDocuments && !isOfBundle ? ["--as-of", EXAMPLES_AS_OF] : [];
    return this.run(process.execPath, [join(PROJECT, "rollout/cli/rollout.js"), ...args, ...day], env);
  }

  async run(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    stdin?: string,
  ): Promise<Finished> {
    return this.#spawn(command, args, env, false, stdin).ended;
  }

  /** Starts `rollout` as the leader of a process group of its own, as a shell does for a terminal. */
  start(...args: string[]): Started {
    const day = ["--as-of", EXAMPLES_AS_OF];
    return this.#spawn(
      process.execPath,
      [join(PROJECT, "rollout/cli/rollout.js"), ...args, ...day],
      {},
      true,
    );
  }

  #spawn(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    detached = false,
    stdin?: string,
  ): Started {
    const child = spawn(command, args, {
      cwd: this.folder,
      env: { ...process.env, NO_COLOR: "1", CI: "true", ...env },
      stdio: [stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      detached,
    });
    child.stdin?.end(stdin);
    let [stdout, stderr] = ["", ""];
    child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    }).then((code) => ({ code, stdout, stderr }));
    return { pid: child.pid ?? 0, ended };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @returns the sandbox that was started in a workplace, for its control endpoint */
export function runningIn(place: Workplace): RunningSandbox {
  const running = readRunFile(place.path(RUN_FOLDER));
  if (running === undefined) throw new Error(`no sandbox was started in ${place.folder}`);
  return running;
}
