import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Journal, type JournalEntry } from "./journal.ts";

const entry: JournalEntry = {
  run: "a",
  stack: "payments-dev",
  operation: "up",
  process: 4711,
  host: "ci-1",
  since: "2026-11-26T08:00:00.000Z",
  failed: false,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollout-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("Journal", () => {
  it("has no entry before a run began", () => {
    expect(new Journal(join(folder, "nowhere")).entries()).toEqual([]);
  });

  it("keeps runs apart and tells the oldest first", () => {
    const journal = new Journal(folder);
    const later = { ...entry, run: "0", since: "2026-11-26T09:00:00.000Z" };
    journal.write(later);
    journal.write(entry);

    expect(journal.entries()).toEqual([entry, later]);
    journal.remove("a");
    expect(journal.entries()).toEqual([later]);
  });

  it("overwrites the entry of the same run, and leaves no half of one", () => {
    const journal = new Journal(folder);
    journal.write(entry);
    journal.write({ ...entry, failed: true });

    expect(journal.entries()).toEqual([{ ...entry, failed: true }]);
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  it.each([
    ["no JSON", "{"],
    ["another shape", '{"run":"b"}'],
  ])("takes a file with %s for no entry", (_what, text) => {
    writeFileSync(join(folder, "b.json"), text);
    expect(new Journal(folder).entries()).toEqual([]);
  });
});
