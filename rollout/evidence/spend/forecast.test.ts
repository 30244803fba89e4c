import { describe, expect, it } from "vitest";
import { addDays } from "../../onboarding/vocabulary/days.ts";
import { isWeekend, monthEnd } from "../../onboarding/vocabulary/day-kinds.ts";
import { forecastMonth, monthShare } from "./forecast.ts";
import type { DaySeries } from "./usual-days.ts";

function series(first: string, days: number, amount: (day: string, at: number) => number): DaySeries {
  const known = Array.from({ length: days }, (_, at) => addDays(first, at));
  return { known, amounts: new Map(known.map((day, at) => [day, amount(day, at)])) };
}

const forecastOf = (days: DaySeries, until: string) => {
  const spent = days.known
    .filter((day) => day.slice(0, 7) === until.slice(0, 7) && day <= until)
    .reduce((sum, day) => sum + (days.amounts.get(day) ?? 0), 0);
  return forecastMonth(days, spent, until);
};

describe("forecastMonth", () => {
  it("goes on as usual, working days and weekends apart", () => {
    const days = series("2026-11-01", 40, (day) => (isWeekend(day) ? 10 : 100));
    // December 2026 has 23 working days and 8 days of weekends.
    expect(forecastOf(days, "2026-12-10")).toEqual({
      status: "forecast",
      amount: 2380,
      low: 2380,
      high: 2380,
      days: 28,
    });
  });

  it("says nothing before the third day of spend", () => {
    expect(
      forecastOf(
        series("2026-12-01", 2, () => 5),
        "2026-12-02",
      ),
    ).toEqual({ status: "not-enough-days", days: 2 });
    expect(
      forecastOf(
        series("2026-12-01", 9, () => 0),
        "2026-12-09",
      ),
    ).toEqual({ status: "not-enough-days", days: 0 });
  });

  it("holds its interval wider the more days are left, and the less is known", () => {
    const noisy = series("2026-11-01", 61, (_, at) => 100 + (at % 2) * 40);
    const width = (until: string, days = noisy) => {
      const forecast = forecastOf(days, until);
      return forecast.status === "forecast" ? Math.round(forecast.high - forecast.low) : -1;
    };
    const short = { ...noisy, known: noisy.known.filter((day) => day >= "2026-12-01") };
    expect(width("2026-12-06")).toBeGreaterThan(width("2026-12-20"));
    expect(width("2026-12-31")).toBe(0);
    expect(width("2026-12-06", short)).toBeGreaterThan(width("2026-12-06"));
  });

  it("follows a change that goes on, and says that it may go back", () => {
    const days = series("2026-11-01", 43, (day) => (day >= "2026-12-10" ? 90 : 10));
    const forecast = forecastOf(days, "2026-12-13");
    expect(forecast).toMatchObject({
      amount: 9 * 10 + 22 * 90,
      low: 9 * 10 + 4 * 90 + 18 * 10,
      high: 9 * 10 + 22 * 90,
    });
  });

  it("forgets one spike", () => {
    const days = series("2026-11-01", 40, (_, at) => (at === 38 ? 900 : 10));
    expect(forecastOf(days, "2026-12-10")).toMatchObject({ amount: 900 + 30 * 10 });
  });

  it.each([
    ["2028-02-20", "2028-02-29", 29],
    ["2027-02-20", "2027-02-28", 28],
    ["2028-03-05", "2028-03-31", 31],
    ["2100-02-20", "2100-02-28", 28],
  ])("of a month until %s reaches to %s", (until, end, days) => {
    expect(monthEnd(until)).toBe(end);
    const steady = series(addDays(until, -40), 41, () => 10);
    expect(forecastOf(steady, until)).toMatchObject({ amount: 10 * days });
  });

  it("from 29 February to March begins a month of its own, learnt from the one before", () => {
    const days = series("2028-02-01", 29, () => 10);
    expect(forecastMonth(days, 0, "2028-02-29")).toMatchObject({ amount: 0 });
    const march = series("2028-02-01", 30, () => 10);
    expect(forecastOf(march, "2028-03-01")).toMatchObject({ status: "forecast", amount: 310, days: 28 });
  });

  it("with a credit greater than the spend is less than nothing, and no less than what is left to come", () => {
    const days = series("2026-12-01", 10, () => 10);
    expect(forecastMonth(days, -500, "2026-12-10")).toMatchObject({ amount: -290, low: -290, high: -290 });
  });
});

it("monthShare counts the days that are over", () => {
  expect([monthShare("2028-02-29"), monthShare("2026-12-01"), monthShare("2026-11-15")]).toEqual([
    1,
    1 / 31,
    0.5,
  ]);
});
