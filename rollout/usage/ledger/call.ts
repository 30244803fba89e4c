import * as z from "zod";

const name = z.string().min(1).max(256);
const count = z.int().min(0).max(1_000_000_000);

/** How a call ended: `refused` by a rule of the access layer, `failed` at the model or on the way. */
const STATUSES = ["succeeded", "failed", "refused"] as const;

/**
 * One model call as the access layer writes it: a line of NDJSON, or a row of Parquet with the same columns. It holds
 * no prompt and no answer: those are the trace bucket's.
 */
export const modelCall = z
  .strictObject({
    callId: name.describe(
      "Name of the call, the same however often it is written: told twice, it counts once.",
    ),
    time: z.iso.datetime({ offset: true }).describe("When it ended, RFC 3339 with offset or Z."),
    team: name.describe("Team of the documents."),
    environment: name.describe("Environment of the tenancy."),
    service: name.optional().describe("Service of the team that called."),
    user: name
      .optional()
      .describe("Whom it was for, by the identity provider's name; reports show a pseudonym."),
    repository: name.optional().describe("Repository it was for, owner/name."),
    customer: name.optional().describe("Customer it was for."),
    workflow: name.optional().describe("Use of the team's document."),
    model: name.describe("Model that answered."),
    tokensIn: count.describe("Tokens sent, those that were cached included."),
    tokensOut: count.describe("Tokens of the answer, those of reasoning included."),
    cachedTokens: count.optional().describe("Of the tokens sent, those that a cache answered for."),
    latencyMs: count.optional().describe("Milliseconds from the call to the end of the answer."),
    status: z.enum(STATUSES).describe("How it ended."),
  })
  .describe("One model call of the call ledger.");

/** @returns its JSON Schema, for whoever writes a ledger */
export function callLedgerSchema(): string {
  const title = "Call ledger: one model call a line";
  return `${JSON.stringify({ ...z.toJSONSchema(modelCall), title }, null, 2)}\n`;
}
