import { createWriteStream, mkdirSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createGzip, constants } from "node:zlib";
import { addDays, type Day } from "../../rollout/onboarding/vocabulary/days.ts";

/** Columns of Oracle's own reports, in their order. Source: Oracle, "FOCUS Reports Schema". */
const COLUMNS =
  "AvailabilityZone,BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd," +
  "BillingPeriodStart,ChargeCategory,ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart," +
  "ChargeSubcategory,CommitmentDiscountCategory,CommitmentDiscountId,CommitmentDiscountName,CommitmentDiscountType," +
  "EffectiveCost,InvoiceIssuer,ListCost,ListUnitPrice,PricingCategory,PricingQuantity,PricingUnit,Provider,Publisher," +
  "Region,ResourceId,ResourceName,ResourceType,ServiceCategory,ServiceName,SkuId,SkuPriceId,SubAccountId," +
  "SubAccountName,Tags,UsageQuantity,UsageUnit,oci_ReferenceNumber,oci_CompartmentId,oci_CompartmentName," +
  "oci_OverageFlag,oci_UnitPriceOverage,oci_BilledQuantityOverage,oci_CostOverage,oci_AttributedUsage," +
  "oci_AttributedCost,oci_BackReferenceNumber";

/** What is billed each hour of each team-environment: SKU, words, and millionths of the currency for a thousand tokens. */
const SKUS = [
  { id: "B110461", description: "OCI Generative AI - tokens in", price: 150 },
  { id: "B110462", description: "OCI Generative AI - tokens out", price: 600 },
] as const;

const HOURS = 24;

export interface SpendingTeam {
  readonly team: string;
  readonly environment: string;
  readonly costCenter: string;
}

/**
 * Writes a report a day, as Oracle does, the same for the same teams and days: two rows an hour for each
 * team-environment, more on working days.
 *
 * @returns the rows written
 */
export async function writeFocusReports(
  folder: string,
  teams: readonly SpendingTeam[],
  first: Day,
  days: number,
): Promise<number> {
  const random = sequence(20_260_701);
  let rows = 0;
  for (let at = 0; at < days; at++) {
    const day = addDays(first, at);
    const to = join(folder, day.replaceAll("-", "/"));
    mkdirSync(to, { recursive: true });
    const gzip = createGzip({ level: constants.Z_BEST_SPEED });
    const file = createWriteStream(join(to, "report.csv.gz"));
    gzip.pipe(file);
    gzip.write(`${COLUMNS}\n`);
    for (const [index, team] of teams.entries()) {
      if (!gzip.write(rowsOf(team, index, day, random))) await once(gzip, "drain");
      rows += HOURS * SKUS.length;
    }
    gzip.end();
    await once(file, "close");
  }
  return rows;
}

function rowsOf(
  { team, environment, costCenter }: SpendingTeam,
  index: number,
  day: Day,
  random: () => number,
) {
  const period = `${day.slice(0, 7)}-01`;
  const next = addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7);
  const isWorking = WORKING_DAYS.has(weekday(day));
  const tags = `"{""Rollout.Team"": ""${team}"", ""Rollout.Environment"": ""${environment}"", ""Rollout.CostCenter"": ""${costCenter}""}"`;
  const compartment = `ocid1.compartment.oc1..aaaaaaaa${team.replace("-", "")}${environment}`;
  let text = "";
  for (let hour = 0; hour < HOURS; hour++) {
    const start = `${day}T${String(hour).padStart(2, "0")}:00Z`;
    const end =
      hour === HOURS - 1 ? `${addDays(day, 1)}T00:00Z` : `${day}T${String(hour + 1).padStart(2, "0")}:00Z`;
    for (const { id, description, price } of SKUS) {
      const thousands = Math.floor(random() * (isWorking ? 4000 : 1000)) + (index % 7) * 100;
      const cost = exact(thousands * price);
      text +=
        `,${cost},20209880,Example,USD,${next}-01T00:00Z,${period}T00:00Z,Usage,${description},Usage-Based,${end},${start},` +
        `,,,,,${cost},Oracle,${cost},${exact(price)},Standard,${thousands},1000 Tokens,Oracle,Oracle,` +
        `us-chicago-1,,,,AI and Machine Learning,GENERATIVE_AI,${id},,ocid1.tenancy.oc1..aaaaaaaaexampletenancy,` +
        `example,${tags},${thousands},1000 Tokens,${day}-${index}-${hour}-${id},${compartment},${team},N,,,,,,\n`;
    }
  }
  return text;
}

/** @returns millionths as an exact decimal */
function exact(millionths: number): string {
  const digits = String(millionths).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

const WORKING_DAYS = new Set([1, 2, 3, 4, 5]);

function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Numbers between 0 and 1, the same every time. Source: G. Steele and S. Vigna, "SplitMix"-like mixing of a counter. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
