import type { Command } from "commander";
import type { ApproveOptions } from "./commands/approve.ts";
import type { Deployment, DeployOptions } from "./commands/deploy.ts";
import type { DriftOptions } from "./commands/drift.ts";
import { concurrencyOption } from "./concurrency.ts";
import { htmlFileOption, htmlOption, jsonOption, outputsOption } from "./options.ts";
import type { World } from "./world.ts";

/** Adds a command that reads documents. @param action  what was named and which options → exit code */
export type DefineCommand = <O>(
  name: string,
  description: string,
  example: string,
  action: (named: string[], options: O) => number | Promise<number>,
) => Command;

/** Adds what works on stacks with the real engine: preview, up, destroy, approve, drift. */
export function addDeploymentCommands(command: DefineCommand, world: World): void {
  const deployment = (name: Deployment, description: string) => {
    const made = command<DeployOptions>(
      name,
      description,
      `rollout ${name} --all --sandbox`,
      async (named, options) => (await import("./commands/deploy.ts")).deploy(world, name, named, options),
    )
      .argument(
        "[stack...]",
        name === "preview"
          ? "stacks, e.g. payments-dev; all of them where none is named"
          : "stacks, e.g. payments-dev",
      )
      .option("--all", "every stack of the documents")
      .option("--sandbox", "work against the local OCI instead of the tenancy")
      .addOption(concurrencyOption())
      .addOption(jsonOption())
      .addOption(htmlOption())
      .addOption(htmlFileOption())
      .addOption(outputsOption());
    if (name !== "preview") made.option("--yes", "do not ask");
    if (name === "preview") {
      made
        .option("--approval <file>", "write what somebody else approves, for an update of production")
        .option("--by <name>", "who previews; an approval is somebody else's");
    }
    if (name === "destroy") {
      made.option(
        "--unprotect [stack]",
        "delete what is protected, too: one stack, its name typed once more",
      );
    }
    if (name === "up")
      made.option(
        "--approved <file>",
        "the approved preview that this update is held to; production needs it",
      );
  };
  deployment("preview", "Preview stacks with the real engine and every policy; changes nothing.");
  deployment("up", "Preview stacks with every policy, then bring them up.");
  deployment("destroy", "Delete what is neither protected nor retained.");

  command<ApproveOptions>(
    "approve",
    "Approve the preview that a file holds. It says who did, and is no signature.",
    "rollout approve approval.json --by lead@example.com",
    async (named, options) => (await import("./commands/approve.ts")).approveFile(world, named, options),
  )
    .argument("<file>", 'what "rollout preview --approval <file>" wrote')
    .option("--by <name>", "who approves");
  command<DriftOptions>(
    "drift",
    "Say what OCI holds otherwise than the documents set it; changes nothing.",
    "rollout drift payments-prod",
    async (named, options) => (await import("./commands/drift.ts")).drift(world, named, options),
  )
    .argument("[stack...]", "stacks, e.g. payments-dev; all of them where none is named")
    .option("--sandbox", "look at the local OCI instead of the tenancy")
    .addOption(concurrencyOption())
    .addOption(jsonOption())
    .addOption(outputsOption());
}
