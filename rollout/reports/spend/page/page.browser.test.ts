import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser, type PageOptions } from "../../../../test/harness/browser.ts";
import { exampleReview } from "../../../../test/harness/example-review.ts";
import { spendRequest } from "../../../../test/harness/spend-review.ts";
import { collectSpend } from "../../../evidence/spend/collect-spend.ts";
import type { SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { renderSpendPage } from "./page.ts";

const start = await startBrowser();
const reason = start.kind === "unavailable" ? start.reason : undefined;

async function open(review: SpendEvidence, options: PageOptions = { width: 1280 }) {
  if (start.kind === "unavailable") throw new Error(start.reason);
  return start.browser.openPage(renderSpendPage(review), options);
}

describe.skipIf(reason !== undefined)(
  `the weekly pack in a browser${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    let example: SpendEvidence;
    const empty = collectSpend(spendRequest());
    beforeAll(async () => {
      example = await exampleReview();
    });
    afterAll(async () => (start.kind === "started" ? start.browser.close() : undefined));

    it("loads nothing but itself and reports no error", async () => {
      const { consoleErrors, requests, failedRequests } = await open(example);
      expect({ consoleErrors, requests, failedRequests }).toEqual({
        consoleErrors: [],
        requests: [],
        failedRequests: [],
      });
    });

    it.each([360, 768, 1280])("never scrolls sideways at %d px", async (width) => {
      for (const review of [example, empty]) {
        const { page } = await open(review, { width });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
    });

    it.each(["light", "dark"] as const)(
      "has no accessibility violation in %s",
      { timeout: 120_000 },
      async (colorScheme) => {
        for (const [review, width] of [
          [example, 1280],
          [example, 360],
          [empty, 1280],
        ] as const) {
          const { page } = await open(review, { width, colorScheme });
          await page.evaluate(axe.source);
          const { violations, passes } = await page.evaluate<axe.AxeResults>("axe.run()");
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
          expect(passes.map(({ id }) => id)).toContain("color-contrast");
        }
      },
    );

    it("draws the month with a name beside every line, none on another", async () => {
      const { page } = await open(example);
      const labels = page.locator(".chart .label");
      const boxes = await Promise.all((await labels.all()).map(async (label) => label.boundingBox()));
      expect(await labels.allInnerTexts()).toHaveLength(3);
      const tops = boxes.map((box) => box?.y ?? 0).sort((a, b) => a - b);
      const gaps = tops.slice(1).map((top, at) => top - (tops[at] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(10);
    });
  },
);
