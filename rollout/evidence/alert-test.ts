import * as z from "zod";

const subscriber = z.strictObject({
  address: z.string(),
  /** OCI delivers nothing to an address before its owner followed the link in OCI's mail. */
  state: z.enum(["confirmed", "pending"]),
  /** Whether the message arrived: seen in the local OCI alone, null elsewhere. */
  isDelivered: z.boolean().nullable(),
});

/** That a marked message was sent along the finance topic, and who was subscribed to it then. */
export const alertTest = z.strictObject({
  apiVersion: z.literal("rollout/v1"),
  kind: z.literal("AlertTest"),
  /** RFC 3339, UTC. */
  time: z.iso.datetime(),
  /** Nothing real was told. */
  sandbox: z.boolean(),
  team: z.string(),
  topic: z.string(),
  messageId: z.string(),
  subscribers: z.array(subscriber),
  /** Written into the budget's own rules: OCI asks them for no confirmation, and tells nobody whether it reached them. */
  notVerifiable: z.array(z.string()),
  /** Finance's contacts of the documents that are no subscriber. */
  missing: z.array(z.string()),
});
export type AlertTest = z.infer<typeof alertTest>;

/** @returns the tests of a file of NDJSON, oldest first; a line that is none is left out */
export function readAlertTests(text: string): AlertTest[] {
  return text.split("\n").flatMap((line) => {
    const read = alertTest.safeParse(parse(line));
    return read.success ? [read.data] : [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
