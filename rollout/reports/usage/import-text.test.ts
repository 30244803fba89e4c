import { expect, it } from "vitest";
import type { RowCounts, UsageImport } from "../../evidence/usage-import.ts";
import { renderImport } from "./import-text.ts";

const NONE: RowCounts = {
  read: 0,
  loaded: 0,
  replaced: 0,
  alreadyLoaded: 0,
  otherProvider: 0,
  otherAccount: 0,
  repeatedInFile: 0,
};

const imported = (known: Partial<UsageImport>): UsageImport => ({
  sources: [],
  ledgers: [],
  problems: [],
  billed: [],
  ...known,
});

it("counts what was read and loaded, and what was not by its reason", () => {
  const result = imported({
    sources: [
      {
        name: "a",
        outcome: "loaded",
        rows: { ...NONE, read: 1016, loaded: 1000, otherProvider: 9, replaced: 7 },
        accounts: ["1"],
      },
      { name: "b", outcome: "unchanged", rows: { ...NONE, alreadyLoaded: 5 }, accounts: [] },
      { name: "c", outcome: "rejected", rows: NONE, accounts: [] },
    ],
    problems: [
      {
        source: "c",
        row: 4,
        column: "BilledCost",
        wrong: '"x\u001b[31m" is no number',
        fix: "Fetch it again",
      },
    ],
    billed: [
      {
        account: "1",
        currency: "USD",
        billingPeriod: "2026-12-01",
        billed: "12.50700000000000000000",
        rows: 1005,
      },
    ],
  });
  expect(renderImport(result, "Next.")).toBe(`\
1,000 rows loaded of 1,016 read, from 3 files (1 loaded before, 1 rejected)
          7  replaced an earlier version of the same row
          5  there already
          9  skipped: of another provider

c, row 4, column BilledCost: "x [31m" is no number. Fetch it again.

1 problem; nothing was loaded of 1 file.

Billed, in the store:
  account 1, period from 2026-12-01: USD 12.507 in 1,005 rows

Next.
`);
});

it("names the accounts of the files where none of them was asked for", () => {
  const rows = { ...NONE, read: 3, otherAccount: 3 };
  const told = renderImport(
    imported({ sources: [{ name: "a", outcome: "loaded", rows, accounts: ["7", "8"] }] }),
    "Next.",
  );
  expect(told).toContain(
    "skipped: of an account that is not in usage.billingAccounts\n  The files name the accounts 7, 8.",
  );
  expect(told).toContain("The store holds no row.");
});

it("tells ledgers beside bills", () => {
  const ledgers = [
    { name: "a", outcome: "loaded", calls: 2 },
    { name: "b", outcome: "rejected", calls: 0 },
  ] as const;
  expect(renderImport(imported({ ledgers }), "Next.")).toContain(
    "ledger a: 2 calls loaded\nledger b: rejected, nothing of it was loaded",
  );
});
