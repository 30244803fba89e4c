import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "@pulumi/pulumi/automation/index.js";
import { stackCommand } from "../stack-command.ts";
import type { ExportedState } from "./exported-state.ts";
import { lookUp, type Answers, type Question } from "./look-up.ts";
import type { Processes } from "./processes.ts";

/** Milliseconds, and how often: a private endpoint, the slowest of what is created, takes minutes. */
const ASK_AGAIN = { after: 3_000, times: 200 };

/** What recovery does with the state of a stack. */
export interface StackState {
  read(): Promise<ExportedState>;
  /** @throws the engine's own error where the stack is locked */
  write(state: ExportedState): Promise<void>;
  /** Reads only these out of OCI; what is not there leaves the state. @throws the engine's own error */
  refresh(urns: readonly string[]): Promise<void>;
  /** Removes every lock. */
  unlock(): Promise<void>;
  lookUp(questions: readonly Question[], state: ExportedState): Promise<Answers>;
}

/** @returns the state of a stack of the real engine; secrets in it are never decrypted, here or on disk */
export function stackState(stack: Stack, { wait }: Pick<Processes, "wait">): StackState {
  const { workspace } = stack;
  const pulumi = (...args: string[]) => stackCommand(stack, args);
  return {
    // The stack's own export would ask for secrets in the clear, and its import leave them in a file meanwhile.
    read: async () => JSON.parse(await pulumi("stack", "export")) as ExportedState,
    write: async (state) => {
      const folder = mkdtempSync(join(workspace.workDir, "state-"));
      try {
        writeFileSync(join(folder, "state.json"), JSON.stringify(state), { mode: 0o600 });
        await pulumi("stack", "import", "--file", join(folder, "state.json"));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    refresh: async (urns) => void (await stack.refresh({ target: [...urns], color: "never" })),
    unlock: () => stack.cancel(),
    lookUp: (questions, state) => lookUp(questions, state, workspace, { ...ASK_AGAIN, wait }),
  };
}
