import { expect, it } from "vitest";
import { addDays, daysBetween } from "./days.ts";

it.each([
  ["2026-12-01", "2026-12-01", 0],
  ["2026-12-01", "2027-03-01", 90],
  ["2028-02-28", "2028-03-01", 2],
  ["2027-02-28", "2027-03-01", 1],
  ["2026-12-02", "2026-12-01", -1],
])("counts the days from %s to %s", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(addDays(from, days)).toBe(to);
});
