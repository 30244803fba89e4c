import { afterAll, describe, expect, it } from "vitest";
import { startBrowser } from "./browser.ts";

const start = await startBrowser();
const reason = start.kind === "unavailable" ? start.reason : undefined;

describe.skipIf(reason !== undefined)(
  `a test browser${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    const browser = start.kind === "started" ? start.browser : undefined;
    const open = async (html: string, width = 360) => {
      if (browser === undefined) throw new Error("the browser did not start");
      return browser.openPage(html, { width });
    };
    afterAll(async () => browser?.close());

    it("loads the document and nothing else", async () => {
      const { page, consoleErrors, requests, failedRequests } = await open("<title>Quiet</title><p>text</p>");
      expect(await page.title()).toBe("Quiet");
      expect({ consoleErrors, requests, failedRequests }).toEqual({
        consoleErrors: [],
        requests: [],
        failedRequests: [],
      });
    });

    it("refuses and records what a page asks for", async () => {
      const opened = await open('<img src="http://elsewhere.test/pixel.png" alt="">');
      expect(opened.requests).toEqual(["http://elsewhere.test/pixel.png"]);
      expect(opened.failedRequests).toEqual(["http://elsewhere.test/pixel.png"]);
    });

    it("records console errors and uncaught exceptions", async () => {
      const opened = await open("<script>console.error('told'); throw new Error('thrown');</script>");
      expect(opened.consoleErrors.toSorted()).toEqual(["thrown", "told"]);
    });

    it("has the width that was asked for", async () => {
      const { page } = await open('<meta name="viewport" content="width=device-width">', 360);
      expect(await page.evaluate("window.innerWidth")).toBe(360);
    });
  },
);
