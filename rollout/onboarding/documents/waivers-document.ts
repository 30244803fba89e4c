import { z } from "zod";
import * as format from "./formats.ts";

const waiver = z.strictObject({
  policy: format.policyName.describe("Policy whose finding is accepted."),
  team: format.teamName.optional().describe("Team whose resources it is accepted on; this or `resource`."),
  environment: format.environmentName
    .optional()
    .describe("Environment it is accepted in. Default: every environment of the team."),
  resource: format.reference
    .optional()
    .describe("URN of the one resource it is accepted on; this or `team`."),
  reason: format.sentence.describe("Why the finding is accepted."),
  owner: format.mailAddress.describe("Who answers for the risk until it is gone."),
  approver: format.mailAddress.describe("Who accepted it; never the owner."),
  ticket: format.reference.describe("Where the decision can be read."),
  expires: format.isoDate.describe("Last day on which it holds."),
});

/** `stacks/waivers.yaml`: findings that someone accepted, until a day (RE-3). */
export const waiversDocument = z
  .strictObject({
    apiVersion: z.literal("rollout/v1").describe("Version of this document's form."),
    waivers: z.array(waiver).describe("Every exception in force."),
  })
  .describe(
    "Policy findings that someone accepted for a time. A finding that is waived stops no update and stays in every report, with its waiver beside it. Findings of pack access cannot be waived in production.",
  );

export type WaiversDocument = z.infer<typeof waiversDocument>;
