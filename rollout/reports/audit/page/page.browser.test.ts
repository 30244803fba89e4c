import axe from "axe-core";
import { afterAll, describe, expect, it } from "vitest";
import { auditEvidenceOf } from "../../../../test/harness/audit-evidence.ts";
import { smallAudit } from "../../../../test/harness/audit-with-all.ts";
import { startBrowser, type OpenedPage, type PageOptions } from "../../../../test/harness/browser.ts";
import { evidenceOf } from "../../../../test/harness/evidence.ts";
import { separationVerdict } from "../../../../policy-packs/index.ts";
import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { renderAuditPage } from "./page.ts";

const start = await startBrowser();
const reason = start.kind === "unavailable" ? start.reason : undefined;
const UNFOLD = "document.querySelectorAll('details').forEach((part) => { part.open = true; })";
const SHOWN = "[...document.querySelectorAll('[data-entry]')].filter((entry) => !entry.hidden).length";

async function open(audited: AuditEvidence, options: PageOptions = { width: 1280 }): Promise<OpenedPage> {
  if (start.kind === "unavailable") throw new Error(start.reason);
  return start.browser.openPage(renderAuditPage(audited), options);
}

describe.skipIf(reason !== undefined)(
  `the audit in a browser${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    afterAll(async () => (start.kind === "started" ? start.browser.close() : undefined));

    it("loads nothing but itself and reports no error", async () => {
      const { consoleErrors, requests, failedRequests } = await open(smallAudit());
      expect({ consoleErrors, requests, failedRequests }).toEqual({
        consoleErrors: [],
        requests: [],
        failedRequests: [],
      });
    });

    it.each([360, 768, 1280])("never scrolls sideways at %d px", async (width) => {
      for (const audited of [smallAudit({ separation: separationVerdict([]) }), auditEvidenceOf()]) {
        const { page } = await open(audited, { width });
        await page.evaluate(UNFOLD);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
    });

    it.each<["light" | "dark", readonly (readonly [AuditEvidence, number])[]]>([
      [
        "light",
        [
          [smallAudit(), 1280],
          [smallAudit(), 360],
          [auditEvidenceOf({ evidence: evidenceOf({ stacks: [] }) }), 1280],
        ],
      ],
      ["dark", [[auditEvidenceOf(), 1280]]],
    ])("has no accessibility violation in %s", { timeout: 120_000 }, async (colorScheme, cases) => {
      for (const [audited, width] of cases) {
        const { page } = await open(audited, { width, colorScheme });
        await page.evaluate(UNFOLD);
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate<axe.AxeResults>("axe.run()");
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain("color-contrast");
      }
    });

    it("narrows by verdict, control and text, says how much is left, and takes it back", async () => {
      const { page } = await open(smallAudit());
      const all = await page.evaluate<number>(SHOWN);
      await page.locator("select[name=outcome]").selectOption("waived");
      await expect.poll(async () => page.evaluate(SHOWN)).toBe(2);
      expect(await page.getByRole("status").innerText()).toBe(`2 of ${all} shown`);
      expect(await page.locator("#findings").getByText("It mails nobody.").isVisible()).toBe(false);

      await page.getByRole("button", { name: "Show all" }).click();
      await expect.poll(async () => page.evaluate(SHOWN)).toBe(all);
      await page.locator("select[name=controls]").selectOption("CIS 4.1");
      await expect.poll(async () => page.evaluate(SHOWN)).toBe(3);

      await page.getByRole("button", { name: "Show all" }).click();
      await page.getByLabel("Search").fill("KMSkeyid");
      await expect.poll(async () => page.evaluate(SHOWN)).toBe(1);
    });

    it("opens the policy that a control leads to", async () => {
      const { page } = await open(smallAudit());
      await page.locator("#controls").getByRole("link", { name: "is-tagged" }).first().click();
      const fold = page.locator("details", { has: page.locator("summary", { hasText: "is-tagged" }) });
      await expect.poll(async () => fold.evaluate((part) => part.hasAttribute("open"))).toBe(true);
    });

    it("says everything where no script runs", async () => {
      if (start.kind === "unavailable") throw new Error(start.reason);
      const text = renderAuditPage(smallAudit()).replace(/<script>[^]*<\/script>/, "");
      const { page } = await start.browser.openPage(text, { width: 1280 });
      expect(await page.getByRole("search").isVisible()).toBe(false);
      expect(await page.getByText("It mails nobody.").isVisible()).toBe(true);
    });

    it("prints every policy opened, without the filter, with lines to sign on", async () => {
      const { page } = await open(smallAudit(), { width: 720, colorScheme: "dark" });
      await page.emulateMedia({ media: "print" });
      expect(await page.getByText("Passed: other").isVisible()).toBe(true);
      expect(await page.getByText("Signature", { exact: true }).isVisible()).toBe(true);
      expect(await page.getByRole("search").isVisible()).toBe(false);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
        "rgb(255, 255, 255)",
      );
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(720);
    });
  },
);
