import { Option, type Command } from "commander";
import type { UsageExportOptions } from "../commands/usage-export.ts";
import type { UsageImportOptions } from "../commands/usage-import.ts";
import { jsonOption, outputsOption } from "../options.ts";
import type { World } from "../world.ts";
import { EXPORT_FORMATS, FOCUS_VERSIONS } from "../../usage/export/export-forms.ts";
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

/** Adds `rollout usage import | export`. */
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
      repeatable(
        "--account <account>",
        "billing account to load beside those of usage.billingAccounts; may be given again",
      ),
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
    .addOption(
      repeatable("--ledger <place>", "call ledger (NDJSON, Parquet) or a folder of them; may be given again"),
    )
    .addOption(storeOption())
    .addOption(jsonOption())
    .addHelpText("after", `\nExample: rollout usage import focus-reports/ --account 20209880\n${exitCodes}`)
    .action(async (places: string[], options: UsageImportOptions) =>
      ended(await (await import("../commands/usage-import.ts")).usageImport(world, places, options)),
    );
  documentOptions(
    usage
      .command("export")
      .description(
        "Write what was imported as FOCUS for other tools, with whose it is and what the calls were for.",
      ),
  )
    .option("--month <month>", "billing month, e.g. 2026-12; every one where none is named")
    .addOption(
      new Option("--focus <version>", "version of FOCUS").choices(FOCUS_VERSIONS).default(FOCUS_VERSIONS[0]),
    )
    .addOption(
      new Option("--format <format>", "how it is written; ndjson is for a SIEM")
        .choices(EXPORT_FORMATS)
        .default("csv"),
    )
    .option(
      "--out <file>",
      "file to write; .rollout/reports/focus-<version>[-<month>].<format> where none is named",
    )
    .option("--sandbox", "know compartments by what was brought up in the local OCI")
    .addOption(storeOption())
    .addOption(outputsOption())
    .addOption(jsonOption())
    .addHelpText("after", `\nExample: rollout usage export --month 2026-12 --format parquet\n${exitCodes}`)
    .action(async (options: UsageExportOptions) =>
      ended(await (await import("../commands/usage-export.ts")).usageExport(world, options)),
    );
}

/** Takes one value each time it is given, so that what stands behind it is not taken for another. */
function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}
