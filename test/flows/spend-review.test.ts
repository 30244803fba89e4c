import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SpendEvidence } from "../../rollout/evidence/spend/spend-evidence.ts";
import type { UsageImport } from "../../rollout/evidence/usage-import.ts";
import { exactSum } from "../../rollout/onboarding/vocabulary/exact-amounts.ts";
import { Workplace } from "../harness/command-line.ts";
import { EXAMPLE_REVIEW, exampleBill, exampleLedger } from "../harness/example-usage.ts";
import { focusCsv, writeFiles } from "../harness/focus-files.ts";

/** The FinOps Foundation's FOCUS sample data, CC BY 4.0: sixteen real, anonymized rows, seven of them Oracle's. */
const REAL_ROWS = join(import.meta.dirname, "../../../shared/data/focus-1.0-sample.csv");
const AS_OF = ["--as-of", EXAMPLE_REVIEW.asOf];

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

const importing = async (...args: string[]) => {
  const ended = await place.rollout("usage", "import", ...args, "--json", ...AS_OF);
  return { ...ended, result: (ended.code === 2 ? undefined : JSON.parse(ended.stdout)) as UsageImport };
};
const reviewing = async (...args: string[]) => {
  const ended = await place.rollout("report", "spend", ...args, ...AS_OF);
  return {
    ...ended,
    read: (name: string) => readFileSync(place.path(".rollout/reports/2026-W50", name), "utf8"),
  };
};

describe.skipIf(!existsSync(REAL_ROWS))("real rows", () => {
  it("are loaded for their account to the last digit, and those of other providers are skipped and counted", async () => {
    place.edit(["tenancy.yaml", 'billingAccounts: ["20209880"]', 'billingAccounts: ["1"]']);
    const rows: Record<string, string>[] = parse(readFileSync(REAL_ROWS, "utf8"), { columns: true });
    const oracle = rows.filter((row) => row["ProviderName"] === "Oracle");
    const account = oracle[0]?.["BillingAccountId"] ?? "";
    const { code, result } = await importing("--account", account, REAL_ROWS);
    expect(code).toBe(0);
    expect(result.sources[0]?.rows).toMatchObject({ read: 16, loaded: 7, otherProvider: 9, otherAccount: 0 });
    expect(exactSum(result.billed.map(({ billed }) => billed))).toBe(
      exactSum(oracle.map((row) => row["BilledCost"] ?? "")),
    );
    expect(new Set(result.billed.map((one) => one.account))).toEqual(new Set([account]));
  });
});

describe("a week's review", () => {
  it("is a page, a table, a mail and JSON, from bills and calls", async () => {
    writeFiles(place.folder, {
      "bills/2026/12/a.csv": exampleBill(),
      "bills/readme.txt": "x",
      "calls.ndjson": exampleLedger(),
    });
    const { code, result, stderr } = await importing("--ledger", "calls.ndjson", "bills");
    expect([code, result.problems, result.ledgers[0]?.calls]).toEqual([0, [], 104]);
    expect(stderr).toContain("1 files are no usage data and were left alone");

    const { code: ended, stdout, read } = await reviewing("--week", EXAMPLE_REVIEW.week);
    expect(ended).toBe(0);
    expect(stdout).toContain("last week        USD 1,372.32");
    const pack = JSON.parse(read("spend.json")) as SpendEvidence;
    expect(pack.anomalies.map(({ name }) => name)).toEqual([
      "claims-dev-jump-2026-12-10",
      "claims-dev-over-pace-2026-12-11",
    ]);
    expect(pack.calls).toMatchObject({ status: "measured" });
    expect(["spend.html", "spend.csv", "spend.md"].map((name) => read(name).length > 500)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("carries decisions until they are closed, and shows a week that was missed", async () => {
    writeFiles(place.folder, { "bill.csv": exampleBill() });
    mkdirSync(place.path("stacks/decisions"));
    writeFileSync(
      place.path("stacks/decisions/2026-W49.yaml"),
      `apiVersion: rollout/v1
week: 2026-W49
heldOn: 2026-12-07
attended: [finance@example.com, platform@example.com]
decisions:
  - { id: budget, decides: Raise the budget of claims., person: finance@example.com, due: 2026-12-12 }
`,
    );
    await importing("bill.csv");
    const { read } = await reviewing();
    const { decisions } = JSON.parse(read("spend.json")) as SpendEvidence;
    expect(decisions.open).toMatchObject([{ id: "budget", week: "2026-W49", isOverdue: true }]);
    expect(decisions.reviews.map(({ week, status }) => `${week} ${status}`)).toEqual([
      "2026-W49 held",
      "2026-W50 due",
    ]);
  });

  it("writes the same bytes for the same documents and data", async () => {
    writeFiles(place.folder, { "bill.csv": exampleBill(), "calls.ndjson": exampleLedger() });
    await importing("bill.csv", "--ledger", "calls.ndjson");
    const packs: string[] = [];
    for (let run = 0; run < 2; run++) {
      const { read } = await reviewing();
      packs.push(["spend.html", "spend.csv", "spend.md", "spend.json"].map(read).join(""));
    }
    expect(packs[0]).toBe(packs[1]);
  });
});

describe("what is wrong", () => {
  it("in one file is told with its place; the others are loaded, and the exit code is 1", async () => {
    writeFiles(place.folder, {
      "bills/bad.csv": focusCsv({}, { BilledCost: "12,5" }),
      "bills/good.csv": focusCsv({}),
    });
    const { code, stdout } = await place.rollout("usage", "import", "bills", ...AS_OF);
    expect(code).toBe(1);
    expect(stdout).toContain('bad.csv, row 2, column BilledCost: "12,5" is no number');
    expect(stdout).toContain("1 problem; nothing was loaded of 1 file.");
    expect(stdout).toContain("1 row loaded of 1 read, from 2 files (1 rejected)");
  });

  it.each<[args: readonly string[], told: RegExp]>([
    [["usage", "import"], /^name the FOCUS files, or folders of them/],
    [["usage", "import", "nowhere"], /^nowhere is not there\. Name a FOCUS file/],
    [["usage", "import", "stacks"], /^stacks holds no FOCUS file: their names end in/],
    [["usage", "import", "--ledger", "stacks"], /^stacks holds no call ledger/],
    [["usage", "import", "--from", "usage-api", "bill.csv"], /^--from usage-api reads from OCI/],
    [["usage", "import", "stacks", "--month", "2026-12"], /^--month says nothing of files/],
    [["usage", "export"], /^\.rollout\/usage holds nothing: nothing was imported yet/],
    [["report", "spend"], /^\.rollout\/usage holds nothing: nothing was imported yet/],
    [["report", "spend", "--week", "2025-W53"], /^--week 2025-W53 is no week of ISO 8601/],
    [
      ["report", "spend", "--week", "2027-W01"],
      /^--week 2027-W01 begins on 2027-01-04, and today is 2026-12-14/,
    ],
    [["alerts", "test", "clams"], /^no team of the documents is called "clams"\. Write claims\./],
  ])("%j is told in a sentence, with exit code 2 and no stack trace", async (args, told) => {
    const { code, stderr } = await place.rollout(...args, ...AS_OF);
    expect(stderr).toMatch(told);
    expect([code, stderr.includes("    at ")]).toEqual([2, false]);
  });

  it("without a billing account nothing is loaded", async () => {
    place.edit([
      "tenancy.yaml",
      'usage:\n  billingAccounts: ["20209880"]\n  commitment: { amount: 120000, starts: 2026-07-01, ends: 2027-06-30 }\n',
      "",
    ]);
    writeFiles(place.folder, { "bill.csv": exampleBill() });
    const { code, stderr } = await place.rollout("usage", "import", "bill.csv", ...AS_OF);
    expect(stderr).toContain(
      "nobody says whose bill this is, so nothing was loaded. Write the billing accounts to usage.billingAccounts",
    );
    expect(code).toBe(2);
  });
});
