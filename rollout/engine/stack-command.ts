import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Stack } from "@pulumi/pulumi/automation/index.js";

const run = promisify(execFile);

/**
 * Runs a command of the CLI on one stack, where the Automation API would ask for secrets in the clear as well.
 *
 * @returns what it wrote @throws the error of the child process, with what it complained of
 */
export async function stackCommand(stack: Stack, args: readonly string[]): Promise<string> {
  const { workspace } = stack;
  const { stdout } = await run(
    workspace.pulumiCommand.command,
    [...args, "--stack", stack.name, "--non-interactive"],
    {
      cwd: workspace.workDir,
      env: { ...workspace.envVars, PULUMI_HOME: workspace.pulumiHome },
      maxBuffer: Number.POSITIVE_INFINITY,
    },
  );
  return stdout;
}

/** @returns what the program of a stack that is up exports under a name; a secret one is `"[secret]"` */
export async function exportedOutput(stack: Stack, name: string): Promise<unknown> {
  const outputs = JSON.parse(await stackCommand(stack, ["stack", "output", "--json"])) as object;
  return new Map<string, unknown>(Object.entries(outputs)).get(name);
}
