import { z } from "zod";
import { PHASES, TEAM_STATES } from "../vocabulary/uses.ts";
import { codex } from "./codex.ts";
import * as format from "./formats.ts";
import { teamEnvironment } from "./team-environment.ts";
import { teamApplication, teamUse } from "./team-use.ts";

const readiness = z.strictObject({
  assessor: format.mailAddress.describe("Who assessed the team; never its owner."),
  date: format.isoDate.describe("Day of the assessment."),
  operatesInOci: format.reference.describe("Evidence that the team runs workloads in OCI already."),
  logging: format.reference.describe("Evidence that its logging is mature."),
  incidentResponse: format.reference.describe("Evidence that someone answers when it breaks."),
});

const roleReview = z.strictObject({
  everyDays: format.wholeNumber(1, 365).describe("Cadence of the review, in days."),
  lastReviewed: format.isoDate.describe("Day of the last review."),
  reviewer: format.mailAddress.describe("Who reviewed; never the team's owner alone."),
  evidence: format.reference.describe("Where the result can be read."),
});

/** `stacks/teams/<team>.yaml`: one team, with its environments as sections. */
export const teamDocument = z
  .strictObject({
    apiVersion: z.literal("rollout/v1").describe("Version of this document's form."),
    team: format.teamName.describe("Name of the team; the file is named after it."),
    product: format.sentence.describe("Product the team answers for, as people know it."),
    owner: format.mailAddress.describe("Mail address of the person who answers for the team's use."),
    costCenter: format.catalogId.describe("Cost center that pays; an id of the tenancy's catalog (CO-1)."),
    phase: z.enum(PHASES).describe("`pilot` for the first one or two teams, `general` after (RO-1, RO-5)."),
    state: z
      .enum(TEAM_STATES)
      .optional()
      .describe("`offboarding` takes every model grant away and keeps the records. Default: active."),
    readiness: readiness
      .optional()
      .describe("Why the team is ready for a pilot; a team in phase pilot has it (RO-1)."),
    roleReview: roleReview.describe("Who reviews the members of the team's groups, and when (ID-2)."),
    uses: z.array(teamUse).describe("What the team uses models for; empty once it is offboarding."),
    applications: z
      .record(format.slug, teamApplication)
      .optional()
      .describe("Applications that may call models, by name; no other may (NE-1)."),
    codex: codex.optional().describe("Codex on the team's repositories (CX-1 to CX-7)."),
    environments: z
      .record(format.environmentName, teamEnvironment)
      .describe("What the team needs in each environment; names are the tenancy's."),
  })
  .describe("What one team declares for its rollout.");

export type TeamDocument = z.infer<typeof teamDocument>;
