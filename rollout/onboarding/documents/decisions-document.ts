import { z } from "zod";
import * as format from "./formats.ts";

const decision = z
  .strictObject({
    id: format.slug.describe("Name that stays the same until it is closed, for example claims-budget."),
    decides: format.sentence.describe("What was, or is to be, decided."),
    person: format.mailAddress.describe("Who does it."),
    due: format.isoDate.describe("Day by which it is done."),
    about: format.reference
      .optional()
      .describe("What it answers: an anomaly's name as the weekly pack shows it, a team, a ticket."),
    closed: z
      .strictObject({
        on: format.isoDate.describe("Day on which it was closed."),
        outcome: format.sentence.describe("What came of it."),
      })
      .optional()
      .describe("Left out: it is open, and every pack carries it until it is closed."),
  })
  .describe("One decision.");

/** `stacks/decisions/<ISO week>.yaml`: what the weekly spend review decided (CO-3). */
export const decisionsDocument = z
  .strictObject({
    apiVersion: z.literal("rollout/v1").describe("Version of this document's form."),
    week: format.isoWeek.describe("Week that was reviewed."),
    heldOn: format.isoDate.describe("Day of the review."),
    attended: z.array(format.mailAddress).min(1).describe("Who was there."),
    decisions: z.array(decision).describe("What was decided; an empty list says that nothing was."),
  })
  .describe("Review of one week's spend: who was there, what was decided.");

export type DecisionsDocument = z.infer<typeof decisionsDocument>;
