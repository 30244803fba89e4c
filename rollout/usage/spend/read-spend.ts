import { addDays } from "../../onboarding/vocabulary/days.ts";
import type {
  SkuWeeks,
  SpendFacts,
  TeamDay,
  UnallocatedSpend,
  UntaggedSpend,
} from "../../evidence/spend/spend-facts.ts";
import { UsageDatabase } from "../store/duckdb.ts";
import { readManifest, type UsageManifest } from "../store/manifest.ts";
import { openRows } from "../store/stored-rows.ts";
import { openAttribution } from "./open-attribution.ts";
import { readCalls } from "./read-calls.ts";
import type { SpendAttribution, SpendPeriod } from "./spend-scope.ts";

/** A charge may be on the bill of the month before or after: a correction that came late, or the last hours of a month. */
const BILLING_SLACK_DAYS = 62;

/** Asks the store what was spent, and whose it is. @param scratch  folder for what does not fit into memory */
export async function readSpend(
  store: string,
  scratch: string,
  attribution: SpendAttribution,
  period: SpendPeriod,
): Promise<SpendFacts> {
  const manifest = readManifest(store);
  const database = await UsageDatabase.open(scratch);
  try {
    await database.run("functions");
    await openDays(database, store, manifest, attribution, period);
    const variables = {
      week_from: period.weekFrom,
      week_to: period.weekTo,
      before_from: period.beforeFrom,
      before_to: period.beforeTo,
      month_from: period.monthFrom,
      month_to: period.weekTo,
    };
    const days = await database.rows<TeamDay>("spend-by-day");
    const [ends] = await database.rows<{
      first: string | null;
      last: string | null;
    }>("days-seen");
    const dates = await database.rows<{ day: string }>("dates");
    const [bill] = await database.rows<SpendFacts["bill"]>("bill-check");
    return {
      seen:
        typeof ends?.first === "string" && typeof ends.last === "string"
          ? { first: ends.first, last: ends.last }
          : undefined,
      dates: dates.map(({ day }) => day),
      days,
      skus: await database.rows<SkuWeeks>("spend-by-sku", variables),
      unallocated: await database.rows<UnallocatedSpend>("unallocated", variables),
      untagged: await database.rows<UntaggedSpend>("untagged", variables),
      costCenters: await database.rows<SpendFacts["costCenters"][number]>("spend-by-cost-center", variables),
      bill: bill ?? { allocated: "0", unallocated: "0", billed: "0" },
      drawn: await readDrawn(database, store, manifest, period),
      calls: await readCalls(database, store, manifest, days, period),
    };
  } finally {
    database.close();
  }
}

/** The table `daily_spend` of the period's days. */
async function openDays(
  database: UsageDatabase,
  store: string,
  manifest: UsageManifest,
  attribution: SpendAttribution,
  { firstDay, weekTo }: SpendPeriod,
): Promise<void> {
  const slack = { from: addDays(firstDay, -BILLING_SLACK_DAYS), to: addDays(weekTo, BILLING_SLACK_DAYS) };
  await openRows(database, store, manifest, slack);
  await openAttribution(database, attribution);
  await database.run("daily-spend", { first_day: firstDay, last_day: weekTo });
}

/** Asked last: it looks at other days than everything else. */
async function readDrawn(
  database: UsageDatabase,
  store: string,
  manifest: UsageManifest,
  { drawnFrom, weekTo }: SpendPeriod,
): Promise<string | undefined> {
  if (drawnFrom === undefined) return undefined;
  const slack = { from: addDays(drawnFrom, -BILLING_SLACK_DAYS), to: addDays(weekTo, BILLING_SLACK_DAYS) };
  await openRows(database, store, manifest, slack);
  const [found] = await database.rows<{ first: string | null; drawn: string }>("drawn", {
    drawn_from: drawnFrom,
    drawn_to: weekTo,
  });
  return found?.first === drawnFrom ? found.drawn : undefined;
}
