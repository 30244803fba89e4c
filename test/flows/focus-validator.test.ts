import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../harness/command-line.ts";
import { exampleBill, exampleLedger } from "../harness/example-usage.ts";
import { failedRules, focusValidator } from "../harness/focus-validator.ts";
import { writeFiles } from "../harness/focus-files.ts";

/**
 * Rules of focus-validator 1.0.0 that no file of FOCUS 1.0 can pass: they ask for the names that these columns had
 * before 1.0, and for an account whose number pandas does not take for one.
 */
const RULES_OF_BEFORE_1_0 = [
  "BillingAccountId_IsString",
  "InvoiceIssuer_Required",
  "Provider_Required",
  "Publisher_Required",
  "ResourceID_Required",
  "SkuPriceId_Nullable",
];

describe.skipIf(focusValidator === undefined)("the export of FOCUS 1.0", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = new Workplace();
    writeFiles(place.folder, { "bill/a.csv": exampleBill(), "calls.ndjson": exampleLedger() });
    await place.rollout("usage", "import", "bill", "--ledger", "calls.ndjson", "--as-of", "2026-12-14");
  }, 60_000);
  afterAll(() => place?.remove());

  it("fails no rule of the FinOps Foundation's validator but those of names before 1.0", async () => {
    const { code } = await place.rollout(
      "usage",
      "export",
      "--focus",
      "1.0",
      "--out",
      "focus.csv",
      "--as-of",
      "2026-12-14",
    );
    expect(code).toBe(0);
    const file = join(place.folder, "focus.csv");
    expect(existsSync(file)).toBe(true);
    expect(await failedRules(file)).toEqual(RULES_OF_BEFORE_1_0);
  }, 60_000);
});
