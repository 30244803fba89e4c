import type { Command } from "commander";
import type { ReportBudgetsOptions } from "./commands/report-budgets.ts";
import type { ReportSpendOptions } from "./commands/report-spend.ts";
import { concurrencyOption } from "./concurrency.ts";
import { jsonOption, outputsOption } from "./options.ts";
import { documentOptions, type Nested } from "./usage/commands.ts";
import { storeOption } from "./usage/usage-options.ts";
import type { World } from "./world.ts";

const USUAL_FOLDER = ".rollout/reports";

/** Adds `rollout report spend | budgets`. */
export function addReportCommands(program: Command, world: World, { exitCodes, ended }: Nested): void {
  const report = program
    .command("report")
    .description("Write a report that finance reads.")
    .addHelpText("after", `\nExample: rollout report spend --week 2026-W50\n${exitCodes}`);
  documentOptions(
    report
      .command("spend")
      .description("Write the pack of one weekly spend review: page, table, mail and JSON."),
  )
    .option("--week <week>", "ISO week that is reviewed; the last one that is over where none is named")
    .addOption(storeOption())
    .option("--out <folder>", "where the pack goes, into a folder named for its week", USUAL_FOLDER)
    .option("--sandbox", "ask the local OCI instead of the tenancy")
    .addOption(jsonOption())
    .addOption(outputsOption())
    .addHelpText("after", `\nExample: rollout report spend --week 2026-W50\n${exitCodes}`)
    .action(async (options: ReportSpendOptions) =>
      ended(await (await import("./commands/report-spend.ts")).reportSpend(world, options)),
    );
  documentOptions(
    report
      .command("budgets")
      .description("All budgets with thresholds, recipients and owners, from what is provisioned."),
  )
    .option("--out <folder>", "where the table goes", USUAL_FOLDER)
    .option("--sandbox", "the local OCI instead of the tenancy")
    .addOption(concurrencyOption())
    .addOption(jsonOption())
    .addOption(outputsOption())
    .addHelpText("after", `\nExample: rollout report budgets --sandbox\n${exitCodes}`)
    .action(async (options: ReportBudgetsOptions) =>
      ended(await (await import("./commands/report-budgets.ts")).reportBudgets(world, options)),
    );
}
