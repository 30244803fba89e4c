import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLES, EXAMPLES_AS_OF, type Edit } from "./documents.ts";

/** Commands that compare the documents' dates with a day. */
const READS_DOCUMENTS = new Set(["validate", "plan", "preview", "up", "drift", "destroy", "doctor", "try"]);
const PROJECT = join(import.meta.dirname, "../..");

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
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
    const day = READS_DOCUMENTS.has(args[0] ?? "") ? ["--as-of", EXAMPLES_AS_OF] : [];
    return this.run(process.execPath, [join(PROJECT, "rollout/cli/rollout.js"), ...args, ...day]);
  }

  async run(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Finished> {
    const child = spawn(command, args, {
      cwd: this.folder,
      env: { ...process.env, NO_COLOR: "1", CI: "true", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    return { code, stdout, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
