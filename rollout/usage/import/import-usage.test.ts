import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { focusCsv, importFolder, writeFiles, type FocusRow } from "../../../test/harness/focus-files.ts";
import type { ImportResult } from "../../evidence/usage-import.ts";
import { UsageStoreFault } from "../store/manifest.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "usage-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (name: string, ...rows: FocusRow[]) =>
  writeFiles(folder, { [`reports/${name}`]: focusCsv(...rows) });
const billed = ({ billed: totals }: ImportResult) =>
  totals.map(({ account, billingPeriod, billed: amount, rows }) => [account, billingPeriod, amount, rows]);
const rowsOf = ({ sources }: ImportResult) =>
  sources.map(({ name, outcome, rows }) => ({ name, outcome, ...rows }));
const zeros = (digits: string) => digits.padEnd(digits.indexOf(".") + 21, "0");

describe("what is loaded", () => {
  it("is Oracle's rows of the named accounts, to the last digit, by billing period", async () => {
    report(
      "a.csv",
      { BilledCost: "0.00107392473" },
      { BilledCost: "0.1", BillingPeriodStart: "2026-10-01 00:00:00" },
      { BilledCost: "1e-7", Provider: "Oracle Corporation" },
      { BilledCost: "7", BillingAccountId: "99" },
      { BilledCost: "8", Provider: "AWS" },
      { BilledCost: "9", Provider: "NULL" },
    );
    const result = await importFolder(folder);
    expect(billed(result)).toEqual([
      ["20209880", "2026-10-01", zeros("0.1"), 1],
      ["20209880", "2026-11-01", zeros("0.00107402473"), 2],
    ]);
    expect(rowsOf(result)).toEqual([
      {
        name: "a.csv",
        outcome: "loaded",
        read: 6,
        loaded: 3,
        replaced: 0,
        alreadyLoaded: 0,
        otherProvider: 2,
        otherAccount: 1,
        repeatedInFile: 0,
      },
    ]);
    expect(result.sources[0]?.accounts).toEqual(["20209880", "99"]);
  });

  it("is the same whatever the order, case and version of the columns, with gzip or without", async () => {
    const row = {
      BilledCost: "2.5",
      UsageQuantity: "10",
      oci_ReferenceNumber: "r1",
      oci_CompartmentId: "c1",
      Region: "us-chicago-1",
      Tags: '{"Rollout.Team":"payments"}',
    };
    report("a.csv", row);
    const [head = "", line = ""] = focusCsv(row).trim().split("\n");
    const renamed = head
      .replace("Provider", "ProviderName")
      .replace("UsageQuantity", "ConsumedQuantity")
      .replace("Region", "RegionName")
      .replaceAll("oci_", "x_oci_")
      .toUpperCase();
    const reversed = `${renamed.split(",").reverse().join(",")},Unknown\r\n`;
    const cells = line.match(/"(?:[^"]|"")*"|[^,]*/g)?.filter((cell) => cell !== "") ?? [];
    expect(cells).toHaveLength(head.split(",").length);
    writeFiles(folder, { "reports/b.csv.gz": gzipSync(`${reversed}${cells.reverse().join(",")},x\r\n`) });
    const result = await importFolder(folder);
    expect(rowsOf(result).map(({ loaded, alreadyLoaded }) => [loaded, alreadyLoaded])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(billed(result)).toEqual([["20209880", "2026-11-01", zeros("2.5"), 1]]);
  });
});

describe("loading twice", () => {
  it("changes nothing, under the same name or another", async () => {
    report("a.csv", { oci_ReferenceNumber: "r1" }, {}, {});
    const first = await importFolder(folder);
    expect(rowsOf(await importFolder(folder))[0]).toMatchObject({ outcome: "unchanged", alreadyLoaded: 3 });
    report("b.csv", { oci_ReferenceNumber: "r1" }, {}, {});
    const again = await importFolder(folder);
    expect(rowsOf(again)[1]).toMatchObject({ outcome: "loaded", loaded: 0, alreadyLoaded: 3 });
    expect(billed(again)).toEqual(billed(first));
    expect(billed(first)).toEqual([["20209880", "2026-11-01", zeros("3."), 3]]);
  });

  it("keeps rows that say the same where nothing tells them apart, and counts one number once", async () => {
    report("a.csv", {}, {}, { oci_ReferenceNumber: "r1" }, { oci_ReferenceNumber: "r1" });
    const result = await importFolder(folder);
    expect(rowsOf(result)[0]).toMatchObject({ read: 4, loaded: 3, repeatedInFile: 1 });
  });

  it("keeps rows of one number that say different things in one file", async () => {
    report("a.csv", { oci_ReferenceNumber: "r1" }, { oci_ReferenceNumber: "r1", BilledCost: "2" });
    expect(billed(await importFolder(folder))).toEqual([["20209880", "2026-11-01", zeros("3."), 2]]);
  });
});

describe("a corrected file", () => {
  it("replaces the row of the same number, once", async () => {
    report("1.csv", { oci_ReferenceNumber: "r1", BilledCost: "5" });
    await importFolder(folder);
    report("2.csv", { oci_ReferenceNumber: "r1", BilledCost: "4" });
    const corrected = await importFolder(folder);
    expect(rowsOf(corrected)[1]).toMatchObject({ loaded: 0, replaced: 1 });
    expect(billed(corrected)).toEqual([["20209880", "2026-11-01", zeros("4."), 1]]);
    expect(billed(await importFolder(folder))).toEqual(billed(corrected));
  });

  it("counts by its last version where several come at once", async () => {
    report("1.csv", { oci_ReferenceNumber: "r1", BilledCost: "5" });
    report("2.csv", { oci_ReferenceNumber: "r1", BilledCost: "4" });
    const result = await importFolder(folder);
    expect(rowsOf(result).map(({ loaded, replaced }) => [loaded, replaced])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(billed(result)).toEqual([["20209880", "2026-11-01", zeros("4."), 1]]);
  });

  it("with a correction of Oracle's adds a row of its own", async () => {
    report("1.csv", { oci_ReferenceNumber: "r1", BilledCost: "5" });
    report("2.csv", { oci_ReferenceNumber: "r2", oci_BackReferenceNumber: "r1", BilledCost: "-2" });
    expect(billed(await importFolder(folder))).toEqual([["20209880", "2026-11-01", zeros("3."), 2]]);
  });

  it("without numbers takes the place of what the same file said before, in its former period, too", async () => {
    report("a.csv", { BilledCost: "5" }, { BilledCost: "6", BillingPeriodStart: "2026-10-01T00:00Z" });
    await importFolder(folder);
    report("a.csv", { BilledCost: "5" }, { BilledCost: "7" });
    const result = await importFolder(folder);
    expect(rowsOf(result)[0]).toMatchObject({ loaded: 1, alreadyLoaded: 1 });
    expect(billed(result)).toEqual([["20209880", "2026-11-01", zeros("12."), 2]]);
  });

  it("read for another account loses nothing of the first", async () => {
    report("a.csv", { BilledCost: "5" }, { BilledCost: "6", BillingAccountId: "77" });
    await importFolder(folder);
    const result = await importFolder(folder, { accounts: ["77"] });
    expect(billed(result)).toEqual([
      ["20209880", "2026-11-01", zeros("5."), 1],
      ["77", "2026-11-01", zeros("6."), 1],
    ]);
  });
});

describe("a file that is rejected", () => {
  const csv = focusCsv({ BilledCost: "5" });
  it.each<[what: string, file: string | Buffer, told: unknown]>([
    [
      "bad header",
      csv.replace("BilledCost", "Cost").replace("Provider", "Who"),
      [
        { column: "BilledCost", wrong: "the header has no BilledCost" },
        { column: "ProviderName", wrong: "the header has no ProviderName or Provider" },
      ],
    ],
    [
      "no header",
      "a,b\n1,2\n",
      [{ wrong: expect.stringContaining("no header of a FOCUS report") as string }],
    ],
    [
      "one column twice",
      csv.replace("EffectiveCost", "ProviderName"),
      [
        {
          column: "ProviderName",
          wrong: "the header has ProviderName 2 times, as ProviderName and Provider",
        },
      ],
    ],
    ["empty", "", [{ wrong: "the file is empty" }]],
    [
      "bad number",
      focusCsv({}, { BilledCost: "1,5" }),
      [{ row: 2, column: "BilledCost", wrong: expect.stringContaining('"1,5" is no number') as string }],
    ],
    [
      "more digits than are kept",
      focusCsv({ BilledCost: `0.${"1".repeat(21)}` }),
      [{ row: 1, column: "BilledCost" }],
    ],
    [
      "bad time",
      focusCsv({ ChargePeriodStart: "2026-02-30T00:00Z" }),
      [{ row: 1, column: "ChargePeriodStart" }],
    ],
    [
      "missing value",
      focusCsv({ BilledCost: "NULL" }),
      [{ row: 1, column: "BilledCost", wrong: "the value is missing" }],
    ],
    [
      "wrong currency",
      focusCsv({ BillingCurrency: "EUR" }),
      [
        {
          row: 1,
          column: "BillingCurrency",
          wrong: '"EUR" is not USD, the currency of the tenancy and its budgets',
        },
      ],
    ],
    ["tags that are none", focusCsv({ Tags: "{" }), [{ row: 1, column: "Tags", wrong: '"{" is not JSON' }]],
    [
      "a period from the future",
      focusCsv({ ChargePeriodStart: "2026-12-03T00:00Z" }),
      [
        {
          row: 1,
          column: "ChargePeriodStart",
          wrong: expect.stringContaining("lies after 2026-12-01") as string,
        },
      ],
    ],
    ["a row cut off", csv.slice(0, -30), [{ row: 1, wrong: "this row has fewer columns than the header" }]],
    ["a quote without end", `${csv}"5,`, [{ row: 2 }]],
  ])("%s: says where, and loads nothing of it", async (_what, file, told) => {
    writeFiles(folder, { "reports/bad.csv": file, "reports/good.csv": focusCsv({ BilledCost: "3" }) });
    const result = await importFolder(folder);
    expect(result.problems).toMatchObject(told as object);
    expect(result.sources.map(({ outcome }) => outcome)).toEqual(["rejected", "loaded"]);
    expect(billed(result)).toEqual([["20209880", "2026-11-01", zeros("3."), 1]]);
  });

  it.each<[what: string, file: (packed: Buffer) => Buffer, wrong: string]>([
    ["cut off", (packed) => packed.subarray(0, -9), "the file is cut off: its gzip has no end"],
    ["changed", (packed) => Buffer.from(packed.with(packed.length - 6, 7)), "this is no sound gzip file"],
    ["no gzip", () => Buffer.from(csv), "this is no sound gzip file"],
  ])("gzip that is %s", async (_what, broken, wrong) => {
    writeFiles(folder, { "reports/bad.csv.gz": broken(gzipSync(csv)) });
    const result = await importFolder(folder);
    expect(result.problems).toEqual([{ source: "bad.csv.gz", wrong, fix: "Fetch it again" }]);
    expect(result.billed).toEqual([]);
  });

  it("of another account or provider may hold what it likes", async () => {
    report(
      "a.csv",
      {},
      { BilledCost: "x", BillingAccountId: "99" },
      { BillingCurrency: "EUR", Provider: "AWS" },
    );
    expect(rowsOf(await importFolder(folder))[0]).toMatchObject({
      loaded: 1,
      otherAccount: 1,
      otherProvider: 1,
    });
  });
});

describe("an import that is interrupted", () => {
  it("keeps what was read, and the next goes on with the rest", async () => {
    report("1.csv", { BilledCost: "1" });
    report("2.csv", { BilledCost: "2" });
    const stopped = await importFolder(folder, { interrupted: AbortSignal.abort() });
    expect(stopped.sources.map(({ outcome }) => outcome)).toEqual(["not-read", "not-read"]);
    const result = await importFolder(folder);
    expect(billed(result)).toEqual([["20209880", "2026-11-01", zeros("3."), 2]]);
  });

  it("that left half a file behind is as if it had not begun", async () => {
    report("1.csv", { BilledCost: "1" });
    await importFolder(folder);
    writeFiles(folder, { "store/focus/BillingPeriodStart=2026-11-01/rows-000002.parquet.part": "half" });
    report("2.csv", { BilledCost: "2" });
    expect(billed(await importFolder(folder))).toEqual([["20209880", "2026-11-01", zeros("3."), 2]]);
  });
});

describe("a store that is not as it was left", () => {
  it.each<[what: string, harm: () => void, message: RegExp]>([
    ["without manifest", () => rmSync(join(folder, "store/manifest.json")), /its manifest.json is missing/],
    [
      "with a manifest of something else",
      () => writeFileSync(join(folder, "store/manifest.json"), "{}"),
      /manifest.json is not as it was written/,
    ],
    [
      "without a file",
      () => rmSync(join(folder, "store/focus"), { recursive: true }),
      /rows-000001.parquet is missing, so what was spent is not known/,
    ],
  ])("%s is refused, and nothing is changed", async (_what, harm, message) => {
    report("1.csv", {});
    await importFolder(folder);
    harm();
    const before = existsSync(join(folder, "store/manifest.json"))
      ? readFileSync(join(folder, "store/manifest.json"), "utf8")
      : undefined;
    const refused = await importFolder(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageStoreFault);
    expect(String(refused)).toMatch(message);
    expect(existsSync(join(folder, "store/manifest.json"))).toBe(before !== undefined);
  });
});
