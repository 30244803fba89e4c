import { addDays } from "../../rollout/onboarding/vocabulary/days.ts";
import { isWeekend } from "../../rollout/onboarding/vocabulary/day-kinds.ts";
import { focusCsv, type FocusRow } from "./focus-files.ts";

/** Day of the review, its week, and the days that the example's bill covers. */
export const EXAMPLE_REVIEW = { asOf: "2026-12-14", week: "2026-W50" } as const;
const FIRST = "2026-11-01";
const DAYS = 43;
/** A Thursday of the reviewed week, on which an experiment of claims in dev begins. */
const RUNAWAY = "2026-12-10";

const TEAMS = [
  { team: "claims", environment: "dev", costCenter: "CC-1077", usual: 11 },
  { team: "claims", environment: "prod", costCenter: "CC-1077", usual: 84 },
  { team: "payments", environment: "dev", costCenter: "CC-1042", usual: 9 },
  { team: "payments", environment: "prod", costCenter: "CC-1042", usual: 52 },
] as const;

/** A bill of the example teams: weekends, growth, a runaway experiment, a credit, and rows that are nobody's. */
export function exampleBill(): string {
  const rows: FocusRow[] = [];
  for (let at = 0; at < DAYS; at++) {
    const day = addDays(FIRST, at);
    for (const team of TEAMS) {
      const isRunaway = team.team === "claims" && team.environment === "dev" && day >= RUNAWAY;
      const amount =
        team.usual * (isWeekend(day) ? 0.3 : 1) * (1 + at / 200 + ((at * 7) % 5) / 40) * (isRunaway ? 9 : 1);
      rows.push(usageRow(day, team, "gpt-oss tokens in", "B-IN", amount * 0.4));
      rows.push(usageRow(day, team, "gpt-oss tokens out", "B-OUT", amount * 0.6));
    }
  }
  return focusCsv(
    ...rows,
    {
      ...period("2026-12-08"),
      BilledCost: "-40.25",
      ChargeCategory: "Credit",
      ChargeDescription: "Promotional credit",
      oci_ReferenceNumber: "credit-1",
    },
    {
      ...period("2026-12-09"),
      BilledCost: "61.7",
      ChargeDescription: "gpt-oss tokens out",
      oci_CompartmentId: "ocid1.compartment.oc1..aaaaaaaahackathon",
      oci_CompartmentName: "hackathon",
      oci_ReferenceNumber: "stray-1",
    },
    {
      ...period("2026-12-09"),
      BilledCost: "12.125",
      Tags: tagsOf({ Team: "clams", Environment: "dev" }),
      oci_CompartmentId: "ocid1.compartment.oc1..aaaaaaaamisspelt",
      oci_CompartmentName: "scratch",
      oci_ReferenceNumber: "stray-2",
    },
  );
}

/** Calls of the example's production, a line each. */
export function exampleLedger(): string {
  const lines: string[] = [];
  for (let at = 0; at < 13; at++) {
    const day = addDays("2026-12-01", at);
    for (let call = 0; call < 8; call++) {
      lines.push(
        JSON.stringify({
          callId: `${day}-${call}`,
          time: `${day}T${String(8 + call).padStart(2, "0")}:15:00Z`,
          team: call % 2 === 0 ? "claims" : "payments",
          environment: "prod",
          user: `user${call % 3}@example.com`,
          ...(call % 4 === 0 ? { customer: "Northwind" } : {}),
          workflow: call % 2 === 0 ? "claim-triage" : "ticket-summaries",
          model: "openai.gpt-oss-120b",
          tokensIn: 1200 + call * 300,
          tokensOut: 400 + at * 10,
          status: call === 5 ? "failed" : "succeeded",
        }),
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function usageRow(
  day: string,
  { team, environment, costCenter }: (typeof TEAMS)[number],
  sku: string,
  id: string,
  amount: number,
): FocusRow {
  return {
    ...period(day),
    BilledCost: amount.toFixed(6),
    ChargeDescription: sku,
    SkuId: id,
    Tags: tagsOf({ Team: team, Environment: environment, CostCenter: costCenter }),
    UsageQuantity: (amount * 2000).toFixed(0),
    UsageUnit: "1000 Tokens",
    oci_CompartmentId: `ocid1.compartment.oc1..aaaaaaaa${team}${environment}`,
    oci_CompartmentName: team,
    oci_ReferenceNumber: `${team}-${environment}-${day}-${id}`,
  };
}

function period(day: string): FocusRow {
  const month = day.slice(0, 7);
  return {
    BillingPeriodStart: `${month}-01T00:00Z`,
    BillingPeriodEnd: `${addDays(`${month}-28`, 5).slice(0, 7)}-01T00:00Z`,
    ChargePeriodStart: `${day}T00:00Z`,
    ChargePeriodEnd: `${addDays(day, 1)}T00:00Z`,
  };
}

function tagsOf(tags: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(tags).map(([key, value]) => [`Rollout.${key}`, value])),
  );
}
