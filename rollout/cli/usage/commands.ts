import { Option, type Command } from "commander";
import type { UsageImportOptions } from "../commands/usage-import.ts";
import { jsonOption } from "../options.ts";
import type { World } from "../world.ts";
import { storeOption, USAGE_SOURCES } from "./usage-options.ts";

/** What a group of commands needs of the program. */
export interface Nested {
  readonly exitCodes: string;
  /** Told the exit code. */
  readonly ended: (exitCode: number) => void;
}

/** Options of every command that reads documents. */
export function documentOptions(command: Command): Command {
  return command
    .option("--root <folder>", "folder of the documents", "stacks")
    .option("--as-of <date>", "day that reviews and expiries are compared with; today where none is stated")
    .option("--verbose", "stack traces of faults");
}

/** Adds `rollout usage import`. */
export function addUsageCommands(program: Command, world: World, { exitCodes, ended }: Nested): void {
  const usage = program
    .command("usage")
    .description("Load what was used and billed, and hand it on.")
    .addHelpText("after", `\nExample: rollout usage import focus-reports/\n${exitCodes}`);
  documentOptions(
    usage
      .command("import")
      .description("Load FOCUS reports, and what the access layer wrote of its calls, into the local store.")
      .argument("[place...]", "FOCUS files (CSV, CSV with gzip, Parquet) or folders of them"),
  )
    .addOption(
      new Option("--account <account...>", "billing accounts to load beside those of usage.billingAccounts"),
    )
    .addOption(
      new Option("--from <source>", "files, OCI's Usage API, or the FOCUS reports that Oracle keeps")
        .choices(USAGE_SOURCES)
        .default("files"),
    )
    .option(
      "--month <month>",
      "with --from usage-api: the month, e.g. 2026-12; this month where none is named",
    )
    .option("--sandbox", "with --from usage-api or reports: the local OCI instead of the tenancy")
    .addOption(new Option("--ledger <place...>", "call ledgers (NDJSON, Parquet) or folders of them"))
    .addOption(storeOption())
    .addOption(jsonOption())
    .addHelpText("after", `\nExample: rollout usage import focus-reports/ --account 20209880\n${exitCodes}`)
    .action(async (places: string[], options: UsageImportOptions) =>
      ended(await (await import("../commands/usage-import.ts")).usageImport(world, places, options)),
    );
}
