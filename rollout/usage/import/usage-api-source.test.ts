import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { focusCsv, writeFiles } from "../../../test/harness/focus-files.ts";
import { folderSources } from "./folder-source.ts";
import { importUsage } from "./import-usage.ts";
import { usageApiSource, type UsageSummary } from "./usage-api-source.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "usage-api-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const summary = (day: string, amount: number): UsageSummary => ({
  day,
  compartmentId: "c1",
  service: "Generative AI",
  skuName: "tokens",
  unit: "tokens",
  amount,
  quantity: 10,
  currency: "USD",
});

async function billedAfter(sources: Parameters<typeof importUsage>[0]["sources"]): Promise<number[]> {
  const { problems, billed } = await importUsage({
    sources,
    store: join(folder, "store"),
    scope: { accounts: ["20209880"], currency: "USD", asOf: "2026-11-30" },
  });
  expect(problems).toEqual([]);
  return billed.map(({ billed: amount }) => Number(amount));
}
const fromApi = (...summaries: readonly UsageSummary[]) =>
  billedAfter([usageApiSource("2026-11", "20209880", summaries)]);

it("stands for a month, and takes the place of what was asked before", async () => {
  expect(await fromApi(summary("2026-11-01", 1e-7), summary("2026-11-02", 2))).toEqual([2.0000001]);
  expect(await fromApi(summary("2026-11-01", 3))).toEqual([3]);
});

it("gives way to reports up to the last day that they reach, and comes no more for those days", async () => {
  await fromApi(summary("2026-11-01", 1), summary("2026-11-02", 2), summary("2026-11-03", 4));
  const row = { BilledCost: "10", ChargePeriodStart: "2026-11-02T00:00Z", oci_ReferenceNumber: "r1" };
  writeFiles(folder, { "reports/a.csv": focusCsv(row) });
  expect(await billedAfter(folderSources(join(folder, "reports")).sources)).toEqual([14]);
  expect(await fromApi(summary("2026-11-01", 1), summary("2026-11-02", 2), summary("2026-11-03", 5))).toEqual(
    [15],
  );
});
