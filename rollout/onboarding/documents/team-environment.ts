import { z } from "zod";
import { ATTACHMENTS, ENDPOINT_KINDS } from "../vocabulary/uses.ts";
import * as format from "./formats.ts";
import { pace } from "./spend-review.ts";

const alerts = z.strictObject({
  percents: z
    .array(format.wholeNumber(1, 1000))
    .min(1)
    .max(8)
    .optional()
    .describe("Alert thresholds on actual spend, percent of `monthlyBudget` (CO-2). Default: 50, 80, 100."),
  forecastPercents: z
    .array(format.wholeNumber(1, 1000))
    .max(4)
    .optional()
    .describe("Alert thresholds on the month's forecast, percent of `monthlyBudget` (CO-2). Default: 100."),
  recipients: z
    .array(format.mailAddress)
    .min(1)
    .describe(
      "Mail addresses in the team that receive the alerts; finance's contacts are always added (CO-2).",
    ),
});

const group = z.strictObject({
  existing: format.groupName
    .optional()
    .describe(
      "Existing group of the identity domain. Left out: one is created, <environment>-<team>-<role>.",
    ),
  membership: format.sentence.describe("Where its members come from and who decides (ID-1)."),
});

const network = z.strictObject({
  cidr: format.subnetCidr.describe("Address block the team's applications call from."),
  existing: z
    .strictObject({
      vcnId: format.vcnOcid.describe("OCID of the team's VCN."),
      subnetId: format.subnetOcid.describe("OCID of the private subnet its applications run in."),
      drgId: format.drgOcid
        .optional()
        .describe("OCID of the DRG the VCN is attached to already; a VCN takes one only."),
    })
    .optional()
    .describe("Network the team has already, of which nothing is overwritten. Left out: one is created."),
  attachment: z
    .enum(ATTACHMENTS)
    .optional()
    .describe(
      "How it reaches a shared endpoint. Default: drg; local-peering where the VCN has a DRG already.",
    ),
});

/** One environment of a team's document. */
export const teamEnvironment = z.strictObject({
  privateEndpoint: z
    .enum(ENDPOINT_KINDS)
    .describe(
      "Way to the models: `shared` by the environment's teams, `dedicated` to this one (a tenancy has few), `public` in development only (NE-3).",
    ),
  network: network
    .optional()
    .describe("Network that reaches the private endpoint; needed unless the endpoint is public (NE-1)."),
  models: z
    .array(format.slug)
    .min(1)
    .describe("Models that may be called here; ids of the tenancy's catalog."),
  monthlyBudget: format
    .wholeNumber(1, 10_000_000)
    .describe("Budget per calendar month. Whole units of the tenancy's currency: OCI takes no fractions."),
  alerts: alerts.describe("Who hears of the spend, and when."),
  pace: pace.optional(),
  retentionDays: format
    .wholeNumber(1, 3650)
    .optional()
    .describe(
      "Days that prompts, outputs, tool calls and evaluation traces are kept unchanged (RT-1). Default: 90 in development, 365 in production.",
    ),
  retentionLockedFrom: format.isoDate
    .optional()
    .describe(
      "Day from which nobody can shorten that any more; OCI asks for 14 days' notice. Default: never.",
    ),
  groups: z
    .strictObject({
      users: group.describe("Members may call the models (ID-1)."),
      operators: group.describe("Members run the team's resources (ID-1)."),
      codexDevelopers: group.optional().describe("Members may use Codex on the team's repositories (CX-2)."),
    })
    .describe("Groups of this environment; none serves two environments (SE-1)."),
});
