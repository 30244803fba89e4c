import { Option } from "commander";
import { AUDIT_SOURCES, FRAMEWORKS } from "../../evidence/audit-evidence.ts";
import type { AuditOptions } from "../commands/audit.ts";
import { concurrencyOption } from "../concurrency.ts";
import type { DefineCommand } from "../deployment-commands.ts";
import { jsonOption, outputsOption } from "../options.ts";
import type { World } from "../world.ts";

const USUAL_FOLDER = ".rollout/audit";

/** Adds `rollout audit`. */
export function addAuditCommands(command: DefineCommand, world: World): void {
  command<AuditOptions>(
    "audit",
    "Judge stacks and write every report for an auditor; changes nothing else.",
    "rollout audit --from state --sandbox --environment prod",
    async (_, options) => (await import("../commands/audit.ts")).audit(world, options),
  )
    .addOption(
      new Option(
        "--from <source>",
        "an offline plan, a preview by the real engine, or what the states say that exists",
      )
        .choices(AUDIT_SOURCES)
        .default("plan"),
    )
    .option("--team <team>", "the stacks of one team alone")
    .option("--environment <environment>", "the stacks of one environment alone")
    .addOption(
      new Option("--framework <framework>", "the controls of one framework alone").choices(FRAMEWORKS),
    )
    .option("--since <file>", "audit.json of an earlier audit, to tell what changed since")
    .option("--out <folder>", "where the reports go", USUAL_FOLDER)
    .option("--sandbox", "with --from engine or state: the local OCI instead of the tenancy")
    .addOption(concurrencyOption())
    .addOption(jsonOption())
    .addOption(outputsOption());
}
