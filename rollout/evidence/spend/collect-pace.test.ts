import { expect, it } from "vitest";
import { factsOfDays, SPENDER, spendFacts } from "../../../test/harness/spend-review.ts";
import { collectPace } from "./collect-pace.ts";

const RUNAWAY = factsOfDays("2026-11-20", [...Array<number>(20).fill(10), 90, 10, 10, 10], {
  team: "claims",
  environment: "dev",
});
const look = (asOf: string, told: readonly string[] = [], facts = RUNAWAY) =>
  collectPace({ asOf, currency: "USD", sandbox: false, facts, spenders: [SPENDER], told: new Set(told) });

it("tells what began within a week, with whom to ask", () => {
  expect(look("2026-12-11").alerts).toEqual([
    {
      name: "claims-dev-jump-2026-12-10",
      team: "claims",
      environment: "dev",
      day: "2026-12-10",
      reason: "jump",
      amount: 90,
      limit: 30,
      owner: "claims-lead@example.com",
      isNew: true,
    },
  ]);
  expect(look("2026-12-18").alerts).toEqual([]);
});

it("says of what was told before that it was", () => {
  expect(look("2026-12-11", ["claims-dev-jump-2026-12-10"]).alerts.map(({ isNew }) => isNew)).toEqual([
    false,
  ]);
});

it("is stale where the data is more than two days old, and where there is none", () => {
  expect([look("2026-12-15"), look("2026-12-16")].map(({ isStale, until }) => [isStale, until])).toEqual([
    [false, "2026-12-13"],
    [true, "2026-12-13"],
  ]);
  expect(look("2026-12-16", [], spendFacts())).toMatchObject({ isStale: true, until: null });
});
