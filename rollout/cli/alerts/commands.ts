import type { Command } from "commander";
import type { AlertsPaceOptions } from "../commands/alerts-pace.ts";
import type { AlertsTestOptions } from "../commands/alerts-test.ts";
import { jsonOption, outputsOption } from "../options.ts";
import { documentOptions, type Nested } from "../usage/commands.ts";
import { storeOption } from "../usage/usage-options.ts";
import type { World } from "../world.ts";

/** Adds `rollout alerts test | pace`. */
export function addAlertCommands(program: Command, world: World, { exitCodes, ended }: Nested): void {
  const alerts = program
    .command("alerts")
    .description("See whether budget alerts reach people.")
    .addHelpText("after", `\nExample: rollout alerts test payments\n${exitCodes}`);
  documentOptions(
    alerts
      .command("test")
      .description(
        "Send a marked test message along the finance topic, and say who is subscribed and confirmed.",
      )
      .argument("<team>", "team whose alerts are tested"),
  )
    .option("--sandbox", "the local OCI instead of the tenancy")
    .addOption(jsonOption())
    .addOption(outputsOption())
    .addHelpText("after", `\nExample: rollout alerts test payments\n${exitCodes}`)
    .action(async (team: string, options: AlertsTestOptions) =>
      ended(await (await import("../commands/alerts-test.ts")).alertsTest(world, team, options)),
    );
  documentOptions(
    alerts
      .command("pace")
      .description("Look at every team's spend by day, and tell once what runs away; for a nightly job."),
  )
    .option("--send", "tell finance's topic, too")
    .option("--sandbox", "the local OCI instead of the tenancy")
    .addOption(storeOption())
    .addOption(jsonOption())
    .addOption(outputsOption())
    .addHelpText("after", `\nExample: rollout alerts pace --send\n${exitCodes}`)
    .action(async (options: AlertsPaceOptions) =>
      ended(await (await import("../commands/alerts-pace.ts")).alertsPace(world, options)),
    );
}
