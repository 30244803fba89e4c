import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spendersOf } from "../../cli/spend/review-scope.ts";
import { exactSum } from "../../onboarding/vocabulary/exact-amounts.ts";
import { modelAfter } from "../../../test/harness/documents.ts";
import { EXAMPLE_REVIEW, exampleBill, exampleLedger } from "../../../test/harness/example-usage.ts";
import { importFolder, writeFiles } from "../../../test/harness/focus-files.ts";
import { importLedgers } from "../ledger/import-ledger.ts";
import { ledgerSources } from "../ledger/ledger-source.ts";
import { UsageDatabase } from "../store/duckdb.ts";
import type { ExportFormat, FocusVersion } from "./export-forms.ts";
import { exportUsage } from "./export-usage.ts";
import { focusExportColumns, focusRow, type FocusRow } from "./focus-row.ts";
import { splitDay } from "./split-day.ts";
import { toFocusRow, type AttributedRow } from "./to-focus-row.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "export-"));
  writeFiles(folder, { "reports/bill.csv": exampleBill(), "calls.ndjson": exampleLedger() });
  await importFolder(folder, { asOf: EXAMPLE_REVIEW.asOf });
  await importLedgers(join(folder, "store"), ledgerSources(join(folder, "calls.ndjson")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(format: ExportFormat, version: FocusVersion = "1.2"): Promise<string> {
  const file = join(folder, `out/focus-${version}.${format}`);
  const model = modelAfter();
  await exportUsage({
    store: join(folder, "store"),
    scratch: join(folder, "scratch"),
    attribution: {
      spenders: spendersOf(model),
      compartments: [],
      renamedTeams: {},
      costCenters: model.tenancy.costCenters.map(({ id }) => id),
    },
    month: "2026-12",
    version,
    format,
    file,
  });
  return file;
}

const sum = (rows: readonly Record<string, string>[], column: string) =>
  exactSum(rows.map((row) => row[column] ?? "").filter((written) => written !== ""));

describe("the export", () => {
  it("is FOCUS 1.2 in every row, by the schema written from the specification", async () => {
    const rows = readFileSync(await exported("ndjson"), "utf8")
      .trim()
      .split("\n")
      .map((line) => focusRow.safeParse(JSON.parse(line)));
    expect(rows.filter(({ success }) => !success)).toEqual([]);
    expect(rows).toHaveLength(133);
  });

  it("adds up to the bill and to the ledger, to the last digit", async () => {
    const rows: Record<string, string>[] = parse(readFileSync(await exported("csv"), "utf8"), {
      columns: true,
    });
    expect(sum(rows, "BilledCost")).toBe("2268.729");
    // Calls of the thirteen days: four of each of the two teams; on two weekends as on other days.
    expect(sum(rows, "x_Calls")).toBe("104.00");
    expect(sum(rows, "x_TokensIn")).toBe("234000.00");
    expect(new Set(rows.map((row) => row["x_Workflow"]))).toEqual(
      new Set(["", "claim-triage", "ticket-summaries"]),
    );
    expect(
      sum(
        rows.filter((row) => row["x_Team"] === ""),
        "BilledCost",
      ),
    ).toBe("33.575");
  });

  it("has the columns of its version, by name, and our own under x_", async () => {
    const header = (file: string) => readFileSync(file, "utf8").split("\n")[0]?.split(",");
    expect(header(await exported("csv", "1.0"))).toEqual(focusExportColumns("1.0"));
    const newer = focusExportColumns("1.2").filter((name) => !focusExportColumns("1.0").includes(name));
    expect(newer).toEqual(["InvoiceId", "ServiceSubcategory"]);
  });

  it("as Parquet has exact numbers and times", async () => {
    const file = await exported("parquet");
    const database = await UsageDatabase.open(join(folder, "scratch"));
    const rows = await database.rowsOfText<object>(
      `SELECT typeof("BilledCost") AS cost, typeof("ChargePeriodStart") AS time, typeof("x_TokensIn") AS tokens, sum("BilledCost") AS billed FROM read_parquet('${file}') GROUP BY ALL`,
    );
    database.close();
    expect(rows).toEqual([
      {
        cost: "DECIMAL(38,20)",
        time: "TIMESTAMP WITH TIME ZONE",
        tokens: "BIGINT",
        billed: "2268.72900000000000000000",
      },
    ]);
  });
});

describe("a row", () => {
  const ROW: AttributedRow = {
    BilledCost: "5",
    BillingAccountId: "1",
    BillingCurrency: "USD",
    BillingPeriodStart: "2028-02-01 00:00:00",
    ChargeCategory: "usage",
    ChargePeriodStart: "2028-02-29 23:00:00",
    ChargePeriodEnd: "2028-03-01 00:00:00",
    ProviderName: "Oracle",
    ServiceName: "GENERATIVE_AI",
  };

  it("says which columns the provider left empty, and fills costs with that of the bill", () => {
    const row = toFocusRow(ROW);
    expect(row).toMatchObject({
      BillingPeriodEnd: "2028-03-01T00:00:00Z",
      ChargePeriodStart: "2028-02-29T23:00:00Z",
      ChargeCategory: "Usage",
      ListCost: "5.00",
      x_FilledColumns:
        "BillingPeriodEnd ChargeFrequency ContractedCost EffectiveCost InvoiceIssuerName ListCost PublisherName ServiceCategory",
    });
  });

  it("that corrects another is a correction", () => {
    expect(toFocusRow(ROW).ChargeClass).toBeNull();
    expect(toFocusRow({ ...ROW, x_oci_BackReferenceNumber: "r1" }).ChargeClass).toBe("Correction");
  });

  it("is shared out so that every sum stays what it was, whatever the calls", () => {
    const amount = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((units) => `${units}.013`);
    const share = fc.record({
      workflow: fc.constantFrom("a", null),
      repository: fc.constant(null),
      customer: fc.constantFrom("x", null),
      calls: fc.integer({ min: 0, max: 50 }),
      tokensIn: fc.integer({ min: 0, max: 9999 }),
      tokensOut: fc.integer({ min: 0, max: 9999 }),
    });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 5 }),
        fc.array(share, { minLength: 1, maxLength: 5 }),
        (costs, shares) => {
          const rows = splitDay(
            costs.map((cost) => ({ ...ROW, BilledCost: cost, ConsumedQuantity: "7" })),
            shares,
          );
          const total = (of: (row: FocusRow) => number | null) =>
            rows.reduce((all, row) => all + (of(row) ?? 0), 0);
          expect(exactSum(rows.map((row) => row.BilledCost))).toBe(exactSum(costs));
          expect(exactSum(rows.map((row) => row.ConsumedQuantity ?? "0"))).toBe(`${7 * costs.length}.00`);
          expect(total((row) => row.x_TokensIn)).toBe(
            shares.reduce((all, { tokensIn }) => all + tokensIn, 0),
          );
          expect(total((row) => row.x_Calls)).toBe(shares.reduce((all, { calls }) => all + calls, 0));
        },
      ),
    );
  });
});
