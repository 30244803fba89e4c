import { describe, expect, it } from "vitest";
import { spendFacts } from "../../../test/harness/spend-review.ts";
import { commitmentStanding } from "./commitment.ts";

const credits = { amount: 1000, starts: "2026-01-01", ends: "2026-12-31", balance: undefined };
const standing = (balance: { amount: number; on: string } | undefined, drawn?: string) =>
  commitmentStanding({ ...credits, balance }, spendFacts({ drawn }));

describe("a commitment", () => {
  it("that is not declared is said to be", () => {
    expect(commitmentStanding(undefined, spendFacts())).toEqual({ status: "not-declared" });
  });

  it("without a balance is known by what the accounts drew, where the data reaches back", () => {
    expect(standing(undefined, "12.5")).toMatchObject({ status: "balance-not-given", drawn: "12.50" });
    expect(standing(undefined)).toMatchObject({ status: "balance-not-given", drawn: null });
  });

  it("that lasts leaves something at the end, which is lost", () => {
    expect(standing({ amount: 900, on: "2026-04-10" })).toMatchObject({
      drawnPerDay: 1,
      emptyOn: null,
      leftAtEnd: 900 - 265,
    });
  });

  it("that does not last is gone on a day", () => {
    expect(standing({ amount: 50, on: "2026-04-10" })).toMatchObject({
      drawnPerDay: 9.5,
      emptyOn: "2026-04-16",
      leftAtEnd: 0,
    });
  });

  it("of which nothing was drawn lasts", () => {
    expect(standing({ amount: 1000, on: "2026-04-10" })).toMatchObject({
      drawnPerDay: 0,
      emptyOn: null,
      leftAtEnd: 1000,
    });
  });
});
