import { describe, expect, it } from "vitest";
import { periodOf } from "./budget-period.ts";

const at = (time: string, offset?: number) =>
  periodOf(
    {
      processingPeriodType: "MONTH",
      ...(offset !== undefined && { budgetProcessingPeriodStartOffset: offset }),
    },
    new Date(time),
  );

// Source: OCI Budgets API, Budget.budgetProcessingPeriodStartOffset and .startDate.
describe("the period of a budget", () => {
  it("is the calendar month in UTC, to its last moment and from its first", () => {
    const november = { start: "2026-11-01T00:00:00.000Z", end: "2026-12-01T00:00:00.000Z" };
    expect(at("2026-11-01T00:00:00Z")).toEqual(november);
    expect(at("2026-11-30T23:59:59.999Z")).toEqual(november);
    expect(at("2026-12-01T00:00:00Z")?.start).toBe(november.end);
    expect(at("2026-12-31T23:00:00-02:00")?.start).toBe("2027-01-01T00:00:00.000Z");
  });

  it("starts on the day of its offset, in the month before until that day", () => {
    expect(at("2026-11-11T23:59:59Z", 12)).toEqual({
      start: "2026-10-12T00:00:00.000Z",
      end: "2026-11-12T00:00:00.000Z",
    });
    expect(at("2026-11-12T00:00:00Z", 12)?.start).toBe("2026-11-12T00:00:00.000Z");
    expect(at("2027-01-05T00:00:00Z", 12)?.start).toBe("2026-12-12T00:00:00.000Z");
  });

  it("starts on the last day of a month that has fewer days", () => {
    expect(at("2027-02-28T00:00:00Z", 31)).toEqual({
      start: "2027-02-28T00:00:00.000Z",
      end: "2027-03-31T00:00:00.000Z",
    });
    expect(at("2027-02-27T12:00:00Z", 31)?.start).toBe("2027-01-31T00:00:00.000Z");
    expect(at("2028-02-29T12:00:00Z", 30)?.start).toBe("2028-02-29T00:00:00.000Z");
  });

  it("is for single use from the beginning of its first day, and over at that of its last", () => {
    const budget = {
      processingPeriodType: "SINGLE_USE",
      startDate: "2026-11-03T15:00:00Z",
      endDate: "2026-12-20T15:00:00Z",
    };
    expect(periodOf(budget, new Date("2026-11-03T01:00:00Z"))).toEqual({
      start: "2026-11-03T00:00:00.000Z",
      end: "2026-12-20T00:00:00.000Z",
    });
    expect(periodOf(budget, new Date("2026-11-02T23:59:59Z"))).toBeUndefined();
    expect(periodOf(budget, new Date("2026-12-20T00:00:00Z"))).toBeUndefined();
  });
});
