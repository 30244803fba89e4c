import * as z from "zod";
import { AUTHENTICATIONS } from "../../onboarding/vocabulary/authentication.ts";

const place = z.strictObject({
  tenancyId: z.string(),
  /** Region that is asked. */
  region: z.string(),
  authentication: z.enum(AUTHENTICATIONS),
});

/** What OCI is asked through its own SDK, in a process of its own. */
export const ociQuestion = z.discriminatedUnion("ask", [
  /** What was used, a row for each day, compartment, service, SKU and unit. */
  z.strictObject({ ask: z.literal("usage"), place, from: z.string(), to: z.string() }),
  /** Names of the FOCUS reports that Oracle wrote. */
  z.strictObject({ ask: z.literal("focus-reports"), place }),
  /** Writes one of them into a file. */
  z.strictObject({ ask: z.literal("fetch-report"), place, name: z.string(), file: z.string() }),
  /** Sends a message along a topic, and lists who is subscribed to it. */
  z.strictObject({
    ask: z.literal("publish"),
    place,
    topicId: z.string(),
    title: z.string(),
    body: z.string(),
  }),
]);
export type OciQuestion = z.infer<typeof ociQuestion>;
export type OciPlace = z.infer<typeof place>;

/** What each question is answered with. */
export const ociAnswers = {
  usage: z.array(
    z.strictObject({
      /** `YYYY-MM-DD`. */
      day: z.string(),
      compartmentId: z.string(),
      service: z.string(),
      skuName: z.string(),
      unit: z.string(),
      amount: z.number(),
      quantity: z.number(),
      currency: z.string(),
    }),
  ),
  "focus-reports": z.array(z.string()),
  "fetch-report": z.null(),
  publish: z.strictObject({
    messageId: z.string(),
    topic: z.string(),
    subscribers: z.array(z.strictObject({ address: z.string(), state: z.enum(["confirmed", "pending"]) })),
  }),
} as const;

export type OciAnswer<A extends OciQuestion["ask"]> = z.infer<(typeof ociAnswers)[A]>;

/** What the process prints: the answer, or OCI's refusal. */
export const ociReply = z.union([
  z.strictObject({ answer: z.unknown() }),
  z.strictObject({ refused: z.strictObject({ status: z.number(), code: z.string(), message: z.string() }) }),
  z.strictObject({ failed: z.string() }),
]);
