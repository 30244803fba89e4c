import axe from "axe-core";
import { afterAll, describe, expect, it } from "vitest";
import { startBrowser, type OpenedPage, type PageOptions } from "../../../test/harness/browser.ts";
import { judgedEvidence } from "../../../test/harness/evidence-verdicts.ts";
import { evidenceOf, PAYMENTS, stackOf } from "../../../test/harness/evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { renderPage } from "./page.ts";

const start = await startBrowser();
const reason = start.kind === "unavailable" ? start.reason : undefined;

/** Opens folded parts: what is folded is neither measured nor looked at by axe, which is slow on many nodes. */
const UNFOLD = "document.querySelectorAll('details').forEach((part) => { part.open = true; })";
const UNFOLD_ONE = UNFOLD.replace(
  "'details'",
  "'#resources-payments-prod, #resources-payments-prod details'",
);

function manyStacks(): Evidence {
  const evidence = judgedEvidence();
  const more = Array.from({ length: 4 }, (_, index) => stackOf(`search${index}-dev`));
  const skipped = { stack: "search-prod", outcome: "skipped", reason: "shared-prod failed." } as const;
  return { ...evidence, stacks: [...evidence.stacks, ...more, skipped] };
}

async function open(evidence: Evidence, options: PageOptions = { width: 1280 }): Promise<OpenedPage> {
  if (start.kind === "unavailable") throw new Error(start.reason);
  return start.browser.openPage(renderPage(evidence), options);
}

describe.skipIf(reason !== undefined)(
  `the page in a browser${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    afterAll(async () => (start.kind === "started" ? start.browser.close() : undefined));

    it("loads nothing but itself and reports no error", async () => {
      const { consoleErrors, requests, failedRequests } = await open(judgedEvidence());
      expect({ consoleErrors, requests, failedRequests }).toEqual({
        consoleErrors: [],
        requests: [],
        failedRequests: [],
      });
    });

    it.each<[name: string, changes: Partial<Evidence>, banner: string]>([
      ["an offline plan", {}, "Offline plan: planned without a cloud; nothing was deployed"],
      [
        "the engine",
        { engine: "pulumi", operation: "preview" },
        "Preview by the Pulumi engine: nothing was deployed",
      ],
      [
        "the sandbox",
        { engine: "pulumi", operation: "up", sandbox: true },
        "Deployed to the local sandbox OCI: nothing real was provisioned",
      ],
    ])("says first that it is of %s", async (_name, changes, banner) => {
      const { page } = await open(evidenceOf(changes));
      const heading = page.getByRole("heading", { level: 1 });
      expect(await heading.innerText()).toBe(banner);
      expect((await heading.boundingBox())?.y ?? Infinity).toBeLessThan(200);
    });

    it.each([360, 768, 1280])("never scrolls sideways at %d px", async (width) => {
      const wide = { ...PAYMENTS, name: "a".repeat(70), owner: `${"b".repeat(60)}@example.com` };
      const { declaration, ...rest } = manyStacks();
      for (const evidence of [
        judgedEvidence(),
        { ...rest, declaration: { ...declaration, teams: [PAYMENTS, wide] } },
      ]) {
        const { page } = await open(evidence, { width });
        await page.evaluate(UNFOLD);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      }
    });

    it.each<[colorScheme: "light" | "dark", cases: readonly (readonly [Evidence, number])[]]>([
      [
        "light",
        [
          [judgedEvidence(), 1280],
          [judgedEvidence(), 360],
          [evidenceOf({ stacks: [] }), 1280],
        ],
      ],
      [
        "dark",
        [
          [judgedEvidence(), 1280],
          [manyStacks(), 360],
        ],
      ],
    ])("has no accessibility violation in %s", { timeout: 120_000 }, async (colorScheme, cases) => {
      for (const [evidence, width] of cases) {
        const { page } = await open(evidence, { width, colorScheme });
        await page.evaluate(UNFOLD_ONE);
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate<axe.AxeResults>("axe.run()");
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain("color-contrast");
      }
    });

    it("tells the five outcomes apart by words, and by shapes", async () => {
      const { page } = await open(judgedEvidence());
      const summary = page.getByRole("region", { name: "At a glance" });
      const words = await summary.locator(".outcome dt").allInnerTexts();
      const shapes = await summary
        .locator(".outcome use")
        .evaluateAll((uses) => uses.map((use) => use.getAttribute("href")));
      const figures = await summary.locator(".outcome .figure").allInnerTexts();
      expect(words).toEqual(["Failed", "Not checked", "Waived", "Passed", "Not applicable"]);
      expect(new Set(shapes).size).toBe(5);
      expect(figures).toEqual(["1", "1", "1", "13", "9"]);
    });

    it("writes the outcome into each cell of a pack's table", async () => {
      const { page } = await open(judgedEvidence());
      const row = page.getByRole("row", { name: /^budget-rule-has-recipients/ });
      expect(await row.locator("td .mark").allInnerTexts()).toEqual([
        "Not applicable",
        "Not applicable",
        "Not applicable",
        "Passed",
        "Failed",
      ]);
    });

    it("colours neither done nor the unknown like passed", async () => {
      const { page } = await open(judgedEvidence());
      const colourOf = async (selector: string) =>
        page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).color`);
      const passed = await colourOf(".mark-passed");
      expect(await colourOf(".mark-stack-done")).not.toBe(passed);
      expect(await colourOf(".mark-not-checked")).not.toBe(passed);
      expect(await colourOf(".inputs .unknown")).not.toBe(passed);
    });

    it("shows a team named like a tag as text", async () => {
      const { declaration } = evidenceOf();
      const name = "<script>document.title = 'taken over'</script>";
      const { page, consoleErrors } = await open(
        evidenceOf({ declaration: { ...declaration, teams: [{ ...PAYMENTS, name }] } }),
      );
      expect(await page.getByRole("heading", { level: 3, name }).innerText()).toBe(name);
      expect([await page.title(), consoleErrors]).toEqual([`Offline plan: ${name}`, []]);
    });

    it("folds resources and leads from a stack to them", async () => {
      const { page } = await open(judgedEvidence());
      const policy = page.locator("#resources-payments-dev").getByText("oci:Identity/policy:Policy");
      expect(await policy.isVisible()).toBe(false);
      await page.locator("#resources-payments-dev > summary").click();
      expect(await policy.isVisible()).toBe(true);
    });

    it("prints findings and resources on white, without anybody opening them", async () => {
      const { page } = await open(judgedEvidence(), { width: 720, colorScheme: "dark" });
      await page.emulateMedia({ media: "print" });
      const isVisible = async (text: string) => page.getByText(text).first().isVisible();
      expect(await isVisible('Budget alert "payments-prod-actual-90" has no recipients.')).toBe(true);
      expect(await isVisible("kmsKeyId is known only after shared-dev is deployed.")).toBe(true);
      expect(await isVisible("oci:Identity/policy:Policy")).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
        "rgb(255, 255, 255)",
      );
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(720);
    });

    it("leads from the first key press past the masthead", async () => {
      const { page } = await open(judgedEvidence());
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the report");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("content");
    });
  },
);
