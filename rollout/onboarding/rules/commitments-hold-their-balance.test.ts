import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const bought = (commitment: string) =>
  problemsAfter([
    "tenancy.yaml",
    "commitment: { amount: 120000, starts: 2026-07-01, ends: 2027-06-30 }",
    `commitment: { ${commitment} }`,
  ]);

it("accepts a balance within the time and the amount", () => {
  expect(
    bought("amount: 9, starts: 2026-07-01, ends: 2027-06-30, balance: { amount: 8.5, on: 2026-11-30 }"),
  ).toEqual([]);
});

it("rejects an end before the beginning", () => {
  expect(bought("amount: 9, starts: 2026-07-01, ends: 2026-06-30")).toEqual([
    "stacks/tenancy.yaml:109:54  usage.commitment.ends  2026-06-30 is not after 2026-07-01, its first day. Write its last day.",
  ]);
});

it("rejects more than was bought, and a day in the future", () => {
  expect(
    bought("amount: 9, starts: 2026-07-01, ends: 2027-06-30, balance: { amount: 10, on: 2026-12-02 }"),
  ).toEqual([
    "stacks/tenancy.yaml:109:85  usage.commitment.balance.amount  10 is more than 9, which was bought. Write what the console shows as left.",
    "stacks/tenancy.yaml:109:93  usage.commitment.balance.on  2026-12-02 does not lie between 2026-07-01 and 2026-12-01. Write the day on which the balance was read.",
  ]);
});
