import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedMonth, MONTH_SHAPES, type MonthShape } from "../../../test/harness/generated-months.ts";
import { addDays } from "../../onboarding/vocabulary/days.ts";
import { paceAlerts, type PaceAlert, type PaceSubject } from "./pace.ts";
import type { DaySeries } from "./usual-days.ts";

const SUBJECT: PaceSubject = {
  team: "payments",
  environment: "dev",
  monthlyBudget: 3100,
  hasApprovedUse: true,
  thresholds: { remainingFactor: 2, jumpFactor: 3, leastAmount: 10 },
};

/** Days from a first one, each with its amount. */
function seriesFrom(first: string, amounts: readonly number[]): DaySeries {
  const days = amounts.map((amount, at) => [addDays(first, at), amount] as const);
  return { amounts: new Map(days), known: days.map(([day]) => day) };
}

const alerts = (series: DaySeries, subject: Partial<PaceSubject> = {}, from = "2026-12-01") =>
  paceAlerts({ ...SUBJECT, ...subject }, series, from).map(({ reason, day, amount, limit }) => [
    reason,
    day,
    amount,
    Math.round(limit),
  ]);

describe("what is told", () => {
  it("is a day that costs thrice the usual, once, however long it goes on", () => {
    const series = seriesFrom("2026-11-20", [...Array<number>(12).fill(50), 160, 170, 180, 50]);
    expect(alerts(series)).toEqual([["jump", "2026-12-02", 160, 150]]);
  });

  it("is told again when it begins again, and not because it paused for some days", () => {
    const quiet = (days: number) =>
      seriesFrom("2026-11-20", [...Array<number>(12).fill(50), 160, ...Array<number>(days).fill(50), 160]);
    expect(alerts(quiet(6)).map(([, day]) => day)).toEqual(["2026-12-02"]);
    expect(alerts(quiet(7)).map(([, day]) => day)).toEqual(["2026-12-02", "2026-12-10"]);
  });

  it("is a pace at which the budget is gone long before the month", () => {
    const series = seriesFrom("2026-12-01", Array<number>(12).fill(220));
    expect(alerts(series)).toEqual([["over-pace", "2026-12-03", 220, 174]]);
  });

  it("is the first spend of an environment with no approved use, once, however small", () => {
    const series = seriesFrom("2026-12-01", [0, 0, 0.01, 5, 5]);
    expect(alerts(series, { hasApprovedUse: false })).toEqual([["unapproved", "2026-12-03", 0.01, 0]]);
  });

  it("is told of the days that are asked for only", () => {
    const series = seriesFrom("2026-11-20", [...Array<number>(12).fill(50), 160]);
    expect(alerts(series, {}, "2026-12-03")).toEqual([]);
  });

  it("bears a name that stays the same", () => {
    const series = seriesFrom("2026-11-20", [...Array<number>(12).fill(50), 160]);
    expect(paceAlerts(SUBJECT, series, "2026-12-01")[0]?.name).toBe("payments-dev-jump-2026-12-02");
  });
});

describe("what is not told", () => {
  it.each<[what: string, series: DaySeries]>([
    ["small sums", seriesFrom("2026-11-20", [...Array<number>(12).fill(1), 9])],
    ["a team whose usual nobody knows yet", seriesFrom("2026-12-01", [10, 10, 10, 90])],
    ["a credit", seriesFrom("2026-11-20", [...Array<number>(12).fill(50), -400, 50])],
    ["a month's first days at the usual pace", seriesFrom("2026-12-01", Array<number>(6).fill(95))],
    ["the last day of a month, after which nothing is left to spend", seriesFrom("2026-12-29", [10, 10, 90])],
    [
      "weekends, and the Monday after them",
      seriesFrom("2026-11-23", [90, 90, 90, 90, 90, 9, 9, 90, 90, 90, 90, 90, 9, 9, 90]),
    ],
  ])("%s", (_what, series) => {
    expect(alerts(series)).toEqual([]);
  });

  it("days of which nothing is known are no days without spend", () => {
    const whole = seriesFrom("2026-11-20", Array<number>(20).fill(50));
    const gap = { ...whole, known: whole.known.filter((day) => day < "2026-12-01" || day > "2026-12-05") };
    expect(alerts(gap)).toEqual([]);
  });
});

const SEEDS = 200;

interface Tally {
  readonly events: number;
  readonly sameDay: number;
  readonly nextDay: number;
  readonly forNothing: number;
  readonly repeated: number;
}

function tally(shape: MonthShape): Tally {
  const months = Array.from({ length: SEEDS }, (_, seed) => generatedMonth(shape, seed));
  const told = months.map(({ series, from, event, monthlyBudget }) => ({
    event,
    alerts: paceAlerts({ ...SUBJECT, monthlyBudget }, series, from).toSorted((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
  }));
  const lateness = (event: string, days: readonly PaceAlert[]) =>
    days.find(({ day }) => day >= event && day <= addDays(event, 1))?.day;
  const events = told.filter((one) => one.event !== undefined);
  return {
    events: events.length,
    sameDay: events.filter(({ event = "", alerts: days }) => lateness(event, days) === event).length,
    nextDay: events.filter(({ event = "", alerts: days }) => lateness(event, days) !== undefined).length,
    forNothing: told.filter(({ event = "9999", alerts: days }) => days.some(({ day }) => day < event)).length,
    repeated: told.filter(({ alerts: days }) => new Set(days.map(({ reason }) => reason)).size < days.length)
      .length,
  };
}

it("finds what docs/pace-alerts.md says it finds, with the false alarms that it says", () => {
  const rows = (Object.keys(MONTH_SHAPES) as MonthShape[]).map((shape) => {
    const { events, sameDay, nextDay, forNothing, repeated } = tally(shape);
    const found = events === 0 ? ["-", "-"] : [`${sameDay}`, `${nextDay}`];
    return `| ${[shape, SEEDS, events, ...found, forNothing, repeated].join(" | ")} |`;
  });
  const page = readFileSync(join(import.meta.dirname, "../../../docs/pace-alerts.md"), "utf8");
  const table = page.split("\n").filter((line) => /^\| [a-z ]+ \| \d/.test(line));
  expect(rows).toEqual(table);
});
