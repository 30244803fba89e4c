import { z } from "zod";
import * as format from "./formats.ts";

const use = z.strictObject({
  name: format.slug.describe("Name of the use within the team."),
  approvedUse: format.slug.describe("Entry of the tenancy's catalog of approved uses (AU-1)."),
  dataClasses: z
    .array(format.slug)
    .min(1)
    .describe("Every data class that prompts of this use may hold (DA-1)."),
  models: z.array(format.slug).min(1).describe("Models the use calls; ids of the tenancy's catalog."),
  environments: z.array(format.environmentName).min(1).describe("Environments in which the use runs."),
});

const alerts = z.strictObject({
  percents: z
    .array(format.wholeNumber(1, 1000))
    .min(1)
    .max(8)
    .optional()
    .describe(
      "Alert thresholds on actual spend, percent of `monthlyBudget`. A forecast alert at 100 % is always added (CO-2). Default: 50, 80, 100.",
    ),
  recipients: z
    .array(format.mailAddress)
    .min(1)
    .describe(
      "Mail addresses in the team that receive the alerts; finance's contacts are always added (CO-2).",
    ),
});

const environment = z.strictObject({
  monthlyBudget: format
    .wholeNumber(1, 10_000_000)
    .describe("Budget per calendar month. Whole units of the tenancy's currency: OCI takes no fractions."),
  alerts: alerts.describe("Who hears of the spend, and when."),
  retentionDays: format
    .wholeNumber(1, 3650)
    .optional()
    .describe(
      "Days that prompts, outputs, tool calls and evaluation traces are kept unchanged (RT-1). Default: 90 in development, 365 in production.",
    ),
  groups: z
    .strictObject({
      users: format.groupName.describe(
        "Existing group whose members may call the models; its name holds the environment's as a word (ID-1).",
      ),
      operators: format.groupName.describe(
        "Existing group whose members run the team's resources; its name holds the environment's as a word (ID-1).",
      ),
    })
    .describe("Existing groups of the identity domain; no group serves two environments (SE-1)."),
});

/** `stacks/teams/<team>.yaml`: one team, with its environments as sections. */
export const teamDocument = z
  .strictObject({
    apiVersion: z.literal("rollout/v1").describe("Version of this document's form."),
    team: format.teamName.describe("Name of the team; the file is named after it."),
    owner: format.mailAddress.describe("Mail address of the person who answers for the team's use."),
    costCenter: format.catalogId.describe("Cost center that pays; an id of the tenancy's catalog (CO-1)."),
    uses: z.array(use).min(1).describe("What the team uses models for."),
    environments: z
      .record(format.environmentName, environment)
      .describe("What the team needs in each environment; names are the tenancy's."),
  })
  .describe("What one team declares for its rollout.");

export type TeamDocument = z.infer<typeof teamDocument>;
