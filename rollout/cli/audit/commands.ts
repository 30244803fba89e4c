import { Option, type Command } from "commander";
import { AUDIT_SOURCES, FRAMEWORKS } from "../../evidence/audit-evidence.ts";
import type { AuditOptions } from "../commands/audit.ts";
import type { VerifyOptions } from "../commands/audit-verify.ts";
import { concurrencyOption } from "../concurrency.ts";
import type { DefineCommand } from "../deployment-commands.ts";
import { jsonOption, outputsOption } from "../options.ts";
import type { World } from "../world.ts";

const USUAL_FOLDER = ".rollout/audit";

/** What nested commands need of the program. */
interface Nested {
  readonly exitCodes: string;
  /** Told the exit code. */
  readonly ended: (exitCode: number) => void;
}

/** Adds `rollout audit`, and `rollout audit key | verify`. */
export function addAuditCommands(command: DefineCommand, world: World, nested: Nested): void {
  const audit = command<AuditOptions>(
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
    .option("--key <file>", "private key that signs a bundle of everything: evidence-bundle.zip")
    .addOption(concurrencyOption())
    .addOption(jsonOption())
    .addOption(outputsOption())
    // What stands after "verify" or "key" is theirs.
    .enablePositionalOptions();
  addBundleCommands(audit, world, nested);
}

/** Adds `rollout audit key | verify`. */
function addBundleCommands(audit: Command, world: World, { exitCodes, ended }: Nested): void {
  audit
    .command("key")
    .description("Make a pair of keys: one that signs audits, one that verifies them.")
    .argument("<name>", "where they go, e.g. keys/audit-2026: .key.pem and .pub.pem are added")
    .option("--verbose", "stack traces of faults")
    .addHelpText(
      "after",
      `\nThe private key is protected by a passphrase where ROLLOUT_AUDIT_KEY_PASSPHRASE holds one.\n\nExample: rollout audit key keys/audit-2026\n${exitCodes}`,
    )
    .action(async (name: string) => ended((await import("../commands/audit-key.ts")).auditKey(world, name)));
  audit
    .command("verify")
    .description(
      "Say who signed a bundle and of what, and whether any byte was changed since; asks no network.",
    )
    .argument("<bundle>", "evidence-bundle.zip")
    .requiredOption("--trusted <place...>", "public keys that are believed, or folders of .pub.pem files")
    .option("--tenancy <ocid>", "the tenancy that it must be of")
    .addOption(jsonOption())
    .option("--verbose", "stack traces of faults")
    .addHelpText(
      "after",
      `\nExample: rollout audit verify .rollout/audit/evidence-bundle.zip --trusted keys/audit-2026.pub.pem\n${exitCodes}`,
    )
    .action(async (bundle: string, options: VerifyOptions) =>
      ended((await import("../commands/audit-verify.ts")).auditVerify(world, bundle, options)),
    );
}
