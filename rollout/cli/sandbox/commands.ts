import type { Command } from "commander";
import type { StartOptions } from "../commands/sandbox-start.ts";
import type { World } from "../world.ts";

/** Adds `rollout sandbox start | status | stop | env`. @param ended  told the exit code */
export function addSandboxCommands(
  program: Command,
  world: World,
  exitCodes: string,
  ended: (exitCode: number) => void,
): void {
  const sandbox = program
    .command("sandbox")
    .description("A local OCI on loopback, for every command with --sandbox and for OCI's own clients.")
    .addHelpText(
      "after",
      `\nExample: rollout sandbox start && eval "$(rollout sandbox env)" && oci iam compartment list\n${exitCodes}`,
    );
  const part = (name: string, description: string) =>
    sandbox
      .command(name)
      .description(description)
      .option("--verbose", "stack traces of faults")
      .addHelpText("after", `\nExample: rollout sandbox ${name}\n${exitCodes}`);
  const commands = () => import("../commands/sandbox.ts");

  part("start", "Start a local OCI that goes on until it is stopped.")
    .option("--state <folder>", "keep what it holds in this folder; in memory where none is named")
    .option("--region <region>", "region it plays; that of the documents where none is named")
    .option("--home-region <region>", "home region of its tenancy; that of the documents, or --region")
    .option("--group <name...>", "groups that are there already; those of the documents otherwise")
    .option(
      "--clock <time>",
      "where its clock begins, e.g. 2026-12-01T08:00:00Z; with the machine's otherwise",
    )
    .option("--namespace <name>", "namespace of its Object Storage; that of the documents otherwise")
    .option("--foreground", "stay in the foreground until it is stopped")
    .option("--root <folder>", "folder of the documents", "stacks")
    .option("--as-of <date>", "day that reviews and expiries are compared with; today where none is stated")
    .option("--json", "results as JSON on stdout")
    .action(async (options: StartOptions) =>
      ended(await (await import("../commands/sandbox-start.ts")).start(world, options)),
    );
  part("status", "Say whether one runs here, and what it holds.")
    .option("--json", "results as JSON on stdout")
    .action(async (options: { json?: boolean }) => ended(await (await commands()).status(world, options)));
  part("stop", "End the one that was started here, and remove what it left.").action(async () =>
    ended(await (await commands()).stop(world)),
  );
  part("env", "Print what points oci, the SDKs, Terraform and Pulumi at it.")
    .option("--unset", "print what takes that back")
    .option("--json", "results as JSON on stdout")
    .action(async (options: { json?: boolean; unset?: boolean }) =>
      ended(await (await commands()).env(world, options)),
    );
}
