import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleLedger } from "../../../test/harness/example-usage.ts";
import { UsageDatabase } from "../store/duckdb.ts";
import { readManifest } from "../store/manifest.ts";
import { callLedgerSchema } from "./call.ts";
import { importLedgers } from "./import-ledger.ts";
import { ledgerSources } from "./ledger-source.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CALL = {
  callId: "1",
  time: "2026-12-01T10:00:00Z",
  team: "payments",
  environment: "prod",
  model: "m",
  tokensIn: 10,
  tokensOut: 5,
  status: "succeeded",
};
const lines = (...calls: readonly object[]) =>
  calls.map((call) => `${JSON.stringify({ ...CALL, ...call })}\n`).join("");

function load(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  return importLedgers(join(folder, "store"), ledgerSources(join(folder, name)));
}

async function stored(): Promise<unknown[]> {
  const store = join(folder, "store");
  const files = Object.values(readManifest(store).calls).map((file) => `'${join(store, file)}'`);
  const database = await UsageDatabase.open(join(folder, "scratch"));
  const rows = await database.rowsOfText<{ callId: string; tokensOut: number }>(
    `SELECT "callId", "tokensOut", strftime("time", '%Y-%m-%d %H:%M') AS at FROM read_parquet([${files.join(", ")}]) ORDER BY ALL`,
  );
  database.close();
  return rows.map((row) => Object.values(row));
}

describe("calls", () => {
  it("are kept by month, in UTC, each once, as they were told last", async () => {
    await load("a.ndjson", lines({}, { callId: "2", time: "2026-12-01T00:30:00+01:00" }, { tokensOut: 6 }));
    const again = await load("b.ndjson", lines({ tokensOut: 7 }));
    expect(again).toEqual({ ledgers: [{ name: "b.ndjson", outcome: "loaded", calls: 1 }], problems: [] });
    expect(await stored()).toEqual([
      ["1", 7, "2026-12-01 10:00"],
      ["2", 5, "2026-11-30 23:30"],
    ]);
  });

  it("that were loaded before are not loaded again", async () => {
    await load("a.ndjson", lines({}));
    expect((await load("a.ndjson", lines({}))).ledgers[0]?.outcome).toBe("unchanged");
  });

  it.each<[what: string, text: string, told: object[]]>([
    ["no JSON", `${lines({})}{bad\n`, [{ row: 2, wrong: "this line is not JSON" }]],
    ["cut off", lines({}).slice(0, -20), [{ row: 1, wrong: "this line is not JSON" }]],
    [
      "a field missing",
      lines({ team: undefined }),
      [{ row: 1, column: "team", wrong: "the value is missing" }],
    ],
    ["a bad time", lines({ time: "2026-13-01T00:00:00Z" }), [{ row: 1, column: "time" }]],
    ["half a token", lines({ tokensIn: 1.5 }), [{ row: 1, column: "tokensIn", wrong: '"1.5" is no count' }]],
    ["fewer than no tokens", lines({}, { tokensOut: -1 }), [{ row: 2, column: "tokensOut" }]],
    [
      "an unknown status",
      lines({ status: "ok" }),
      [{ row: 1, column: "status", wrong: '"ok" is none of succeeded, failed, refused' }],
    ],
  ])("with %s are rejected, and none of the file is kept", async (_what, text, told) => {
    const result = await load("bad.ndjson", text);
    expect(result.problems).toMatchObject(told);
    expect(result.ledgers).toEqual([{ name: "bad.ndjson", outcome: "rejected", calls: 0 }]);
    expect(readManifest(join(folder, "store")).calls).toEqual({});
  });
});

describe("the published schema", () => {
  it("takes what the example writes, and refuses what an import refuses", () => {
    const ajv = new Ajv2020({ strict: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(callLedgerSchema()) as object);
    const calls = exampleLedger()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(calls.every((call) => validate(call))).toBe(true);
    expect(
      [
        { ...CALL, tokensIn: -1 },
        { ...CALL, status: "ok" },
        { ...CALL, prompt: "x" },
      ].map((call) => validate(call)),
    ).toEqual([false, false, false]);
  });
});
