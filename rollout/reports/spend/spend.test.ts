import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleReview } from "../../../test/harness/example-review.ts";
import { factsOfDays, SPENDER, spendRequest } from "../../../test/harness/spend-review.ts";
import { collectSpend } from "../../evidence/spend/collect-spend.ts";
import type { SpendEvidence } from "../../evidence/spend/spend-evidence.ts";
import { renderSpendCsv } from "./csv.ts";
import { SPEND_REPORTS } from "./index.ts";
import { renderSpendMarkdown } from "./markdown.ts";
import { renderSpendPage } from "./page/page.ts";
import { renderSpendText } from "./text.ts";

let example: SpendEvidence;
const empty = collectSpend(spendRequest());
beforeAll(async () => {
  example = await exampleReview();
});

it("is a page, a table, a mail and JSON", () => {
  expect(SPEND_REPORTS.map(({ file }) => file)).toEqual([
    "spend.html",
    "spend.csv",
    "spend.md",
    "spend.json",
  ]);
});

it("says in every form that overspend is detected and not prevented", () => {
  const forms = [renderSpendPage(example), renderSpendMarkdown(example), renderSpendText(example, [])];
  expect(forms.map((form) => form.includes("detected, not prevented (CO-4)"))).toEqual([true, true, true]);
});

describe("the table", () => {
  const rowsOf = (review: SpendEvidence): Record<string, string>[] =>
    parse(renderSpendCsv(review), { columns: true });

  it("has exact amounts, which with the unallocated are the bill", () => {
    const spent = rowsOf(example).map((row) => Number(row["spent_month_to_date"]));
    // The example's December, as its bill adds up.
    expect(spent.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(2268.729, 6);
    expect(rowsOf(example).at(-1)).toMatchObject({ team: "(unallocated)", spent_month_to_date: "33.575" });
  });

  it("leaves empty what is not known, and says why", () => {
    expect(rowsOf(empty)[0]).toMatchObject({ forecast_status: "no-data", forecast: "", forecast_low: "" });
  });

  it("runs no formula", () => {
    const review = collectSpend(
      spendRequest({ spenders: [{ ...SPENDER, team: "=HYPERLINK(1)", owner: "@x" }] }),
    );
    expect(rowsOf(review)[0]).toMatchObject({ team: "'=HYPERLINK(1)", owner: "'@x" });
  });
});

describe("the mail", () => {
  it("begins with the figures and names everyone who is to decide", () => {
    const mail = renderSpendMarkdown(example);
    expect(mail.split("\n").slice(0, 3)).toEqual([
      "# AI spend, 2026-W50 (2026-12-07 to 2026-12-13)",
      "",
      "- 2026-12 so far: **USD 2,235.15** of USD 6,300 (35\u00a0%); 42 % of the month is over",
    ]);
    expect(mail).toContain("**claims-lead@example.com**: Say what cost so much more than usual");
    expect(mail).toContain(
      "**claims-lead@example.com**, overdue since 2026-12-11: Tag what claims created by hand.",
    );
  });

  it("says first where nothing is known", () => {
    expect(renderSpendMarkdown(empty)).toContain(
      "**The store holds no usage data: nothing below is known.**",
    );
  });

  it("lets no name become markup", () => {
    const facts = factsOfDays("2026-11-20", Array<number>(24).fill(900), { team: "x", environment: "dev" });
    const review = collectSpend(
      spendRequest({ facts, spenders: [{ ...SPENDER, team: "x", owner: "<b>*a*</b>\n# head" }] }),
    );
    expect(renderSpendMarkdown(review)).toContain("**\\<b\\>\\*a\\*\\</b\\> \\# head**");
  });
});

describe("the page", () => {
  it("escapes what bills and documents say", () => {
    const spenders = [{ ...SPENDER, team: "<script>alert(1)</script>" }];
    expect(renderSpendPage(collectSpend(spendRequest({ spenders })))).not.toContain("<script>alert");
  });

  it("never shows a user's name where the tenancy does not allow it", () => {
    const page = renderSpendPage(example);
    expect(page).toMatch(/user-[0-9a-f]{10}/);
    expect(page).not.toContain("user1@example.com");
  });

  it("says what nobody asked about as not checked, and what nobody measured as not measured", () => {
    const page = renderSpendPage(empty);
    expect(page.match(/Not checked/g)).toHaveLength(3);
    expect(page).toContain("Not measured");
  });
});
