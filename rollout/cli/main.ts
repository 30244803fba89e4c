import { Command, CommanderError } from "commander";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";
import { addAlertCommands } from "./alerts/commands.ts";
import { addAuditCommands } from "./audit/commands.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import type { NewTeamOptions } from "./commands/new.ts";
import { newTeamOptions } from "./commands/new-options.ts";
import { addDeploymentCommands, type DefineCommand } from "./deployment-commands.ts";
import type { DocumentOptions } from "./documents.ts";
import type { CommonOptions } from "./open-engine.ts";
import { htmlFileOption, htmlOption, jsonOption, outputsOption } from "./options.ts";
import type { ReportOptions } from "./report.ts";
import { addReportCommands } from "./report-commands.ts";
import { addSandboxCommands } from "./sandbox/commands.ts";
import { addUsageCommands } from "./usage/commands.ts";
import project from "../../package.json" with { type: "json" };
import { thisWorld, type World } from "./world.ts";

const EXIT_CODES =
  "\nExit codes: 0 fine, 1 problems or violations, 2 usage, 3 engine or environment, 130 interrupted.";
const INTERRUPTED = 130;

/** argv → exit code. */
async function main(world: World, argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("rollout")
    .description("Rolls out OpenAI models and Codex bought through Oracle Cloud, from one document per team.")
    .version(project.version)
    // What stands after a command's name is that command's.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    })
    .showHelpAfterError('Run "rollout --help" to see every command.')
    .addHelpText("after", `\nExample: rollout plan --all --html\n${EXIT_CODES}`);

  // Each command is imported when it is called: what one needs costs the others no start-up time.
  const command: DefineCommand = <O>(
    name: string,
    description: string,
    example: string,
    action: (named: string[], options: O) => number | Promise<number>,
  ) =>
    program
      .command(name)
      .description(description)
      .option("--root <folder>", "folder of the documents", "stacks")
      .option("--as-of <date>", "day that reviews and expiries are compared with; today where none is stated")
      .option("--verbose", "stack traces of faults")
      .addHelpText("after", `\nExample: ${example}\n${EXIT_CODES}`)
      .action(async (...args: unknown[]) => {
        // What is named may be one or many; commander hands over a text, a list or nothing.
        const [named, options] =
          args.length === 3 ? [[args[0] ?? []].flat() as string[], args[1] as O] : [[], args[0] as O];
        exitCode = await action(named, options);
      });

  command<DocumentOptions & { json?: boolean }>(
    "validate",
    "Check the documents and tell every problem.",
    "rollout validate",
    async (_, options) => (await import("./commands/validate.ts")).validate(world, options),
  ).addOption(jsonOption());

  const create = command<NewTeamOptions>(
    "new",
    "Write the document of a new team.",
    "rollout new --from-request request.json --dry-run",
    async (named, options) => (await import("./commands/new.ts")).newTeam(world, named, options),
  ).argument("[team]", "name of the team; a request says it itself");
  for (const option of newTeamOptions()) create.addOption(option);

  command<CommonOptions & ReportOptions>(
    "plan",
    "Plan stacks without a cloud, with every policy.",
    "rollout plan payments-dev",
    async (named, options) => (await import("./commands/plan.ts")).plan(world, named, options),
  )
    .argument("[stack...]", "stacks, e.g. payments-dev; all of them where none is named")
    .option("--all", "every stack of the documents")
    .option("--policy-pack-config <file>", "write what Pulumi's own option of that name takes, for one stack")
    .addOption(jsonOption())
    .addOption(htmlOption())
    .addOption(htmlFileOption())
    .addOption(outputsOption());

  addDeploymentCommands(command, world);
  addAuditCommands(command, world, { exitCodes: EXIT_CODES, ended: (code) => (exitCode = code) });

  addAlertCommands(program, world, { exitCodes: EXIT_CODES, ended: (code) => (exitCode = code) });
  addReportCommands(program, world, { exitCodes: EXIT_CODES, ended: (code) => (exitCode = code) });
  addUsageCommands(program, world, { exitCodes: EXIT_CODES, ended: (code) => (exitCode = code) });

  command<DocumentOptions & { json?: boolean }>(
    "headroom",
    "Say how much of every limit the documents use up, and how many more teams fit.",
    "rollout headroom",
    async (_, options) => (await import("./commands/headroom.ts")).headroom(world, options),
  ).addOption(jsonOption());

  // Without --root and --as-of: what is explained is the toolkit's own, whatever the documents say.
  program
    .command("explain")
    .description("Explain a name: requirement, policy, rule, component or resource type.")
    .argument("[name...]", "names, e.g. CO-2 or required-tags-present; a list of all where none is given")
    .addOption(jsonOption())
    .option("--verbose", "stack traces of faults")
    .addHelpText("after", `\nExample: rollout explain CO-2 required-tags-present\n${EXIT_CODES}`)
    .action(async (names: string[], options: ExplainOptions) => {
      exitCode = (await import("./commands/explain.ts")).explain(world, names, options);
    });

  command<DocumentOptions & { json?: boolean }>(
    "doctor",
    "Say what this machine and these documents still need.",
    "rollout doctor",
    async (_, options) => (await import("./commands/doctor.ts")).doctor(world, options),
  ).addOption(jsonOption());

  command<CommonOptions>(
    "try",
    "Bring the documents up in a local OCI, or plan them offline, and write the page.",
    "rollout try",
    async (_, options) => (await import("./commands/try.ts")).tryOut(world, options),
  );

  addSandboxCommands(program, world, EXIT_CODES, (code) => (exitCode = code));

  try {
    await program.parseAsync([...argv], { from: "user" });
    // As a shell says it of whoever ends by a signal; a run that ended well all the same did what it was asked.
    return world.interrupted.aborted && exitCode !== 0 ? INTERRUPTED : exitCode;
  } catch (error) {
    return tell(world, error, argv.includes("--verbose"));
  }
}

/** What the file system says of a place that the user named, or works in. */
const FILE_FAULTS = new Set(["EACCES", "EPERM", "EROFS", "EISDIR", "ENOTDIR", "EEXIST", "ENOSPC", "ENOENT"]);

/** Tells a fault in words; its stack trace only where it is asked for. @returns the exit code */
function tell({ stderr }: World, error: unknown, verbose: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof RolloutError) {
    stderr.write(
      `${error.message}\n${verbose ? `${error.stack}\n${error.cause instanceof Error ? error.cause.stack : ""}\n` : ""}`,
    );
    return error.exitCode;
  }
  const words = error instanceof Error ? error.message : String(error);
  if (FILE_FAULTS.has(String((error as NodeJS.ErrnoException | undefined)?.code))) {
    const { code, path } = error as NodeJS.ErrnoException;
    stderr.write(
      `${path ?? "a file"} cannot be written or read (${code}). Make it so, or name another place; "rollout <command> --help" says how.\n`,
    );
    return 3;
  }
  stderr.write(
    `rollout stopped: ${words}\nThis is a fault of rollout itself. Run the command again with --verbose to see where.\n`,
  );
  if (verbose && error instanceof Error) stderr.write(`${error.stack}\n`);
  return 3;
}

const world = thisWorld();
process.exitCode = await main(world, process.argv.slice(2));
