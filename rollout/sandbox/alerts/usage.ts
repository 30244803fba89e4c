import * as z from "zod";
import { type Where } from "../compartments.ts";
import type { Store } from "../store.ts";
import { dateAt, millisecondsOf } from "../times.ts";
import { compartmentAt } from "./compartment-path.ts";

/** What one thing cost at one time. */
export interface UsageRow {
  /** When it was used: RFC 3339, UTC. */
  readonly time: string;
  readonly compartmentId: string;
  /** As the Usage API calls it, e.g. `Generative AI`. */
  readonly service: string;
  /** In `currency`. */
  readonly amount: number;
  /** ISO 4217; a tenancy is billed in one. */
  readonly currency: string;
  /** `<namespace>.<key>` → value. */
  readonly tags: Readonly<Record<string, string>>;
  /** OCID of what was used: its defined tags count as well. */
  readonly resourceId?: string;
  readonly skuName?: string;
  readonly quantity?: number;
  readonly unit?: string;
}

const JOURNAL = "usage";

const sentRow = z
  .strictObject({
    time: z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
      error: "must be a time as in RFC 3339, or a day, e.g. 2026-12-01",
    }),
    compartmentId: z.string().startsWith("ocid1.").exactOptional(),
    compartment: z.string().min(1).exactOptional(),
    service: z.string().min(1),
    amount: z.number(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "must be three capitals, e.g. USD")
      .default("USD"),
    tags: z
      .record(z.string().regex(/^[^.]+\.[^.]+$/), z.string(), {
        error: "must map <namespace>.<key> to a text, e.g. Rollout.Team to claims",
      })
      .default({}),
    resourceId: z.string().startsWith("ocid1.").exactOptional(),
    skuName: z.string().min(1).exactOptional(),
    quantity: z.number().exactOptional(),
    unit: z.string().min(1).exactOptional(),
  })
  .refine(({ compartmentId, compartment }) => (compartmentId === undefined) !== (compartment === undefined), {
    error: "needs either compartmentId or compartment, which is a path from the root such as ai/ai-dev",
  });

const batch = z.array(sentRow).min(1).max(10_000);

/**
 * Reads a batch of usage as somebody sends it.
 *
 * @throws ZodError or Error that names the row and what is wrong with it
 */
export function readUsage(sent: unknown, where: Where): UsageRow[] {
  const [known] = usageIn(where.store);
  const rows = batch.parse(sent).map(({ time, compartmentId, compartment, ...row }, index) => ({
    ...row,
    time: dateAt(millisecondsOf(time)).toISOString(),
    compartmentId: compartmentAt(compartmentId ?? compartment ?? "", `[${index}]`, where),
  }));
  const currency = known?.currency ?? rows[0]?.currency;
  const other = rows.findIndex((row) => row.currency !== currency);
  if (other < 0) return rows;
  throw new Error(
    `[${other}].currency is ${rows[other]?.currency}, but usage here is in ${currency}: a tenancy is billed in one currency.`,
  );
}

/** All usage so far, in the order in which it came. */
export function usageIn(store: Store): readonly UsageRow[] {
  return store.journal<UsageRow>(JOURNAL);
}

export function noteUsage(store: Store, rows: readonly UsageRow[]): void {
  store.note(JOURNAL, rows);
}
