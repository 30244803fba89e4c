import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "./days.ts";
import { addWeeks, isWeek, mondayOf, sundayOf, weekOf } from "./weeks.ts";

it.each([
  ["2026-12-28", "2026-W53"],
  ["2027-01-03", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2024-12-30", "2025-W01"],
  ["2024-02-29", "2024-W09"],
  ["1969-12-29", "1970-W01"],
])("%s lies in %s", (day, week) => {
  expect(weekOf(day)).toBe(week);
});

it("begins on Monday and ends on Sunday, over New Year's Day, too", () => {
  expect([mondayOf("2026-W53"), sundayOf("2026-W53")]).toEqual(["2026-12-28", "2027-01-03"]);
});

it("knows which years have a week 53", () => {
  expect(["2026-W53", "2025-W53", "2026-W00", "2026-W54", "2026-W1", "W53"].map(isWeek)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

it("every day lies between its week's Monday and Sunday, and a week later is the next week", () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 40_000 }), (offset) => {
      const day = addDays("2000-01-01", offset);
      const week = weekOf(day);
      expect(mondayOf(week) <= day && day <= sundayOf(week)).toBe(true);
      expect(addWeeks(week, 1)).toBe(weekOf(addDays(day, 7)));
    }),
  );
});
