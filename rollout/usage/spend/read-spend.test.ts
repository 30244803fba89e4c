import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { focusCsv, importFolder, writeFiles, type FocusRow } from "../../../test/harness/focus-files.ts";
import { exactSum, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import { shareDays } from "./read-calls.ts";
import { readSpend } from "./read-spend.ts";
import type { SpendAttribution, SpendPeriod } from "./spend-scope.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spend-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ATTRIBUTION: SpendAttribution = {
  spenders: [
    { team: "payments", environment: "dev", costCenter: "CC-1" },
    { team: "payments", environment: "prod", costCenter: "CC-1" },
    { team: "claims", environment: "dev", costCenter: "CC-2" },
  ],
  compartments: [{ id: "c-payments-dev", team: "payments", environment: "dev" }],
  renamedTeams: { billing: "payments" },
  costCenters: ["CC-1", "CC-2", "CC-3"],
};
const PERIOD: SpendPeriod = {
  firstDay: "2026-10-01",
  monthFrom: "2026-11-01",
  weekFrom: "2026-11-09",
  weekTo: "2026-11-15",
  beforeFrom: "2026-11-02",
  beforeTo: "2026-11-08",
};

const on = (day: string): FocusRow => ({
  ChargePeriodStart: `${day}T00:00Z`,
  BillingPeriodStart: `${day.slice(0, 7)}-01T00:00Z`,
});
const tagged = (tags: Readonly<Record<string, string>>): FocusRow => ({ Tags: JSON.stringify(tags) });

async function spendOf(rows: readonly FocusRow[], attribution = ATTRIBUTION, period = PERIOD) {
  writeFiles(folder, { "reports/a.csv": focusCsv(...rows) });
  const { problems } = await importFolder(folder);
  expect(problems).toEqual([]);
  return readSpend(join(folder, "store"), join(folder, "scratch"), attribution, period);
}

const whose = (days: Awaited<ReturnType<typeof spendOf>>["days"]) =>
  days.map(({ team, environment, day, amount }) => `${team} ${environment} ${day} ${Number(amount)}`);

describe("a row is", () => {
  it("its compartment's, whatever its tags say, and told where they say otherwise", async () => {
    const { days, untagged } = await spendOf([
      {
        ...on("2026-11-02"),
        BilledCost: "2",
        oci_CompartmentId: "c-payments-dev",
        ...tagged({ "Rollout.Team": "claims", "Rollout.CostCenter": "CC-3" }),
      },
      { ...on("2026-11-02"), BilledCost: "3", oci_CompartmentId: "c-payments-dev" },
    ]);
    expect(whose(days)).toEqual(["payments dev 2026-11-02 5"]);
    expect(untagged.map(({ gap, tagTeam, amount }) => [gap, tagTeam, Number(amount)])).toEqual([
      ["no-team-tag", null, 3],
      ["tags-disagree", "claims", 2],
    ]);
  });

  it.each([
    ["after a dot", { "Rollout.Team": "claims", "Rollout.Environment": "dev" }],
    ["after a slash, in capitals", { "ROLLOUT/TEAM": "claims", "rollout/environment": "dev" }],
    ["bare", { Team: "claims", Environment: "dev" }],
    [
      "bare beside the namespace's, which counts",
      { Team: "x", "Rollout.Team": "claims", Environment: "dev" },
    ],
  ])("its tags' where no compartment is known, with the key %s", async (_how, tags) => {
    const { days } = await spendOf([{ ...on("2026-11-02"), ...tagged(tags) }]);
    expect(whose(days)).toEqual(["claims dev 2026-11-02 1"]);
  });

  it("of a team that was renamed, also where the tags have its former name", async () => {
    const { days } = await spendOf([
      { ...on("2026-11-02"), ...tagged({ "Rollout.Team": "billing", "Rollout.Environment": "prod" }) },
      { ...on("2026-11-03"), ...tagged({ "Rollout.Team": "payments", "Rollout.Environment": "prod" }) },
    ]);
    expect(whose(days)).toEqual(["payments prod 2026-11-02 1", "payments prod 2026-11-03 1"]);
  });

  it("of a compartment that was moved, where the documents say whose it is", async () => {
    const compartments = [...ATTRIBUTION.compartments, { id: "c-moved", team: "claims", environment: "dev" }];
    const { days } = await spendOf([{ ...on("2026-11-02"), oci_CompartmentId: "c-moved" }], {
      ...ATTRIBUTION,
      compartments,
    });
    expect(whose(days)).toEqual(["claims dev 2026-11-02 1"]);
  });

  it("of the cost center that its tag names, or else of the team's", async () => {
    const tags = { "Rollout.Team": "payments", "Rollout.Environment": "dev" };
    const { costCenters } = await spendOf([
      { ...on("2026-11-02"), BilledCost: "2", ...tagged({ ...tags, "Rollout.CostCenter": "CC-3" }) },
      { ...on("2026-11-02"), BilledCost: "3", ...tagged({ ...tags, "Rollout.CostCenter": "CC-99" }) },
      { ...on("2026-11-02"), BilledCost: "4", ...tagged(tags) },
    ]);
    expect(costCenters.map(({ costCenter, amount }) => [costCenter, Number(amount)])).toEqual([
      ["CC-1", 7],
      ["CC-3", 2],
    ]);
  });
});

it("says of everything else why it is nobody's", async () => {
  const { unallocated, days } = await spendOf([
    { ...on("2026-11-02"), BilledCost: "-9", ChargeCategory: "Credit" },
    { ...on("2026-11-02"), BilledCost: "8", oci_CompartmentId: "c-other", oci_CompartmentName: "other" },
    { ...on("2026-11-02"), BilledCost: "7", ...tagged({ Team: "clams", Environment: "dev" }) },
    { ...on("2026-11-02"), BilledCost: "6", ...tagged({ Team: "claims" }) },
    { ...on("2026-11-02"), BilledCost: "5", ...tagged({ Team: "claims", Environment: "prod" }) },
  ]);
  expect(days).toEqual([]);
  expect(
    unallocated.map(({ reason, amount, compartmentName, team }) => [
      reason,
      Number(amount),
      compartmentName,
      team,
    ]),
  ).toEqual([
    ["no-resource", -9, null, null],
    ["no-team", 8, "other", null],
    ["unknown-team", 7, null, "clams"],
    ["no-environment", 6, null, "claims"],
    ["unknown-environment", 5, null, "claims"],
  ]);
});

describe("days", () => {
  it("are those of UTC: a clock that is put forward or back changes no sum", async () => {
    // In Chicago the clocks went back on 2026-11-01: the hour from 01:00 came twice.
    const hours = Array.from({ length: 24 }, (_, hour) => ({
      ...on("2026-11-01"),
      ChargePeriodStart: `2026-11-01T${String(hour).padStart(2, "0")}:00Z`,
      ...tagged({ Team: "claims", Environment: "dev" }),
    }));
    expect(whose((await spendOf(hours)).days)).toEqual(["claims dev 2026-11-01 24"]);
  });

  it("are the charge's, on whichever bill it comes", async () => {
    const late = {
      ...on("2026-10-31"),
      BillingPeriodStart: "2026-11-01T00:00Z",
      ...tagged({ Team: "claims", Environment: "dev" }),
    };
    expect(whose((await spendOf([late])).days)).toEqual(["claims dev 2026-10-31 1"]);
  });

  it("without a row are not known, and those of others are", async () => {
    const { dates, seen } = await spendOf([
      { ...on("2026-11-02"), ...tagged({ Team: "claims", Environment: "dev" }) },
      { ...on("2026-11-04"), ...tagged({ Team: "nobody" }) },
    ]);
    expect(dates).toEqual(["2026-11-02", "2026-11-04"]);
    expect(seen).toEqual({ first: "2026-11-02", last: "2026-11-04" });
  });

  it("count what was used apart from credits and corrections", async () => {
    const tags = tagged({ Team: "claims", Environment: "dev" });
    const { days } = await spendOf([
      { ...on("2026-11-02"), BilledCost: "5", ...tags },
      { ...on("2026-11-02"), BilledCost: "-3", ChargeCategory: "Adjustment", ...tags },
    ]);
    expect(days.map(({ amount, used }) => [Number(amount), Number(used)])).toEqual([[2, 5]]);
  });
});

it("allocates and leaves over exactly what was billed, whatever the rows", async () => {
  const row = fc.record({
    BilledCost: fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(20, "0")}`),
    oci_CompartmentId: fc.constantFrom("", "c-payments-dev", "c-other"),
    Tags: fc.constantFrom(
      "",
      '{"Team":"claims"}',
      '{"Team":"claims","Environment":"dev"}',
      '{"Team":"nobody"}',
    ),
    ChargePeriodStart: fc.constantFrom("2026-11-01T00:00Z", "2026-11-12T05:00Z", "2026-11-15T23:00Z"),
    oci_ReferenceNumber: fc.constantFrom("", "r1", "r2"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      rmSync(join(folder, "store"), { recursive: true, force: true });
      const { bill, days, unallocated } = await spendOf(rows, ATTRIBUTION, {
        ...PERIOD,
        firstDay: PERIOD.monthFrom,
      });
      expect(exactUnits(bill.allocated) + exactUnits(bill.unallocated)).toBe(exactUnits(bill.billed));
      expect(exactSum(days.map(({ amount }) => amount))).toBe(exactSum([bill.allocated]));
      expect(exactSum(unallocated.map(({ amount }) => amount))).toBe(exactSum([bill.unallocated]));
    }),
    { numRuns: 12 },
  );
}, 60_000);

describe("shares of calls", () => {
  const calls = (day: string, user: string, tokens: number, count = 1) => ({
    team: "claims",
    environment: "dev",
    day,
    workflow: null,
    repository: null,
    customer: null,
    user,
    calls: count,
    tokens,
  });
  const day = (name: string, amount: string) => ({ team: "claims", environment: "dev", day: name, amount });

  it("are of each day's spend, by tokens", () => {
    const { shares, withoutCalls } = shareDays(
      [day("2026-11-01", "10"), day("2026-11-02", "1"), day("2026-11-03", "4")],
      [calls("2026-11-01", "a", 30), calls("2026-11-01", "b", 10), calls("2026-11-02", "b", 5)],
    );
    expect(shares.map(({ user, amount, calls: count }) => [user, amount, count])).toEqual([
      ["a", "7.50", 1],
      ["b", "3.50", 2],
    ]);
    expect(withoutCalls).toBe("4.00");
  });

  it("are alike where no call had a token, and calls without a bill cost nothing yet", () => {
    const { shares } = shareDays(
      [day("2026-11-01", "9")],
      [calls("2026-11-01", "a", 0, 2), calls("2026-11-01", "b", 0), calls("2026-11-09", "c", 7)],
    );
    expect(shares.map(({ user, amount }) => [user, amount])).toEqual([
      ["a", "6.00"],
      ["b", "3.00"],
      ["c", "0.00"],
    ]);
  });

  it("are exactly the whole, whatever the tokens", () => {
    const amount = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((cents) => `${cents}.07`);
    const tokens = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 9 });
    fc.assert(
      fc.property(amount, tokens, (spent, weights) => {
        const those = weights.map((weight, at) => calls("2026-11-01", `u${at}`, weight));
        const { shares, withoutCalls } = shareDays([day("2026-11-01", spent)], those);
        expect(exactSum([...shares.map((share) => share.amount), withoutCalls])).toBe(exactSum([spent]));
      }),
    );
  });
});
