import { z } from "zod";
import * as format from "./formats.ts";

/** When a day's spend is told before OCI's own alerts; a field that is left out has the tenancy's value, or the default. */
export const pace = z
  .strictObject({
    remainingFactor: z
      .number()
      .min(1)
      .max(100)
      .optional()
      .describe(
        "Recent spend per day may be at most this many times what is left of the budget per day. Default: 2.",
      ),
    jumpFactor: z
      .number()
      .min(1.1)
      .max(100)
      .optional()
      .describe("A day may cost at most this many times what the same kind of day usually does. Default: 3."),
    leastAmount: z
      .number()
      .min(0)
      .max(1_000_000)
      .optional()
      .describe("Smaller sums per day are never told, in the tenancy's currency. Default: 10."),
  })
  .describe("Thresholds of the daily pace alert (CO-4): detected, not prevented.");

export const spendReview = z
  .strictObject({
    firstOn: format.isoDate.describe("Day of the first weekly usage report."),
    anomalyPercent: format
      .wholeNumber(5, 1000)
      .describe("Percent above the expected spend that counts as an anomaly (CO-4)."),
    anomalyAmount: format
      .wholeNumber(1, 1_000_000)
      .describe("Least amount above it, whole units of the currency: small sums vary much."),
    pace: pace.optional(),
  })
  .describe("The weekly review of spend by finance and platform (CO-3).");

export const budgetAlerts = z
  .strictObject({
    streamId: format.streamOcid.optional().describe("Existing stream that a chat or ticket system reads."),
    functionId: format.functionOcid
      .optional()
      .describe("Existing function that writes to a chat or opens a ticket."),
  })
  .describe(
    "Where triggered budget alerts go besides the finance topic (CO-2), in the rollout's region; their owners let Events write to them. Default: nowhere.",
  );

const teamEnvironmentName = z.strictObject({
  team: format.teamName.describe("Team of the documents."),
  environment: format.environmentName.describe("Environment of the tenancy."),
});

const commitment = z
  .strictObject({
    amount: format
      .wholeNumber(1, 1_000_000_000)
      .describe("Universal Credits bought, whole units of the currency."),
    starts: format.isoDate.describe("First day on which they are drawn down."),
    ends: format.isoDate.describe("Last day: what is left then is lost."),
    balance: z
      .strictObject({
        amount: z.number().min(0).max(1_000_000_000).describe("What was left."),
        on: format.isoDate.describe("At the end of this day, in UTC."),
      })
      .optional()
      .describe(
        "What the console shows as left; without it the burn-down is not known, since others draw on it, too.",
      ),
  })
  .describe("Credit commitment that the spend draws down (CO-3).");

export const usage = z
  .strictObject({
    billingAccounts: z
      .array(format.billingAccount)
      .min(1)
      .describe("Billing accounts whose rows are loaded; all others are skipped and counted."),
    renamedTeams: z
      .record(format.teamName, format.teamName)
      .optional()
      .describe("Former name of a team → its name in the documents, for what was tagged before."),
    compartments: z
      .record(format.compartmentOcid, teamEnvironmentName)
      .optional()
      .describe("Compartments that the rollout did not create, or that were moved, and whose spend it is."),
    showUsers: z
      .boolean()
      .optional()
      .describe(
        "Whether reports name users; otherwise they have pseudonyms that hold for a month. Default: false.",
      ),
    commitment: commitment.optional(),
  })
  .describe("Usage data and the bill (CO-1, CO-3). Default: none, and nothing can be imported.");
