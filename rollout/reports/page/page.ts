import type { Evidence } from "../../evidence/evidence.ts";
import { budgetsSection } from "./budgets.ts";
import { pageFooter } from "./footer.ts";
import { pageContents, pageHeader, titleOf } from "./header.ts";
import { html, verbatim, type Fragment } from "./html.ts";
import { iconSprite } from "./icons.ts";
import { notCheckedSection } from "./not-checked.ts";
import { resourcesSection } from "./resources.ts";
import { stacksSection } from "./stacks.ts";
import { STYLE } from "./style/style.ts";
import { summarySection } from "./summary.ts";
import { teamsSection } from "./teams.ts";
import { verdictsSection } from "./verdicts.ts";

interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly render: (evidence: Evidence) => Fragment;
}

/** From what everybody asks first to what an auditor asks last. */
const SECTIONS: readonly PageSection[] = [
  { id: "summary", title: "At a glance", render: summarySection },
  { id: "stacks", title: "Stacks", render: stacksSection },
  { id: "teams", title: "Teams", render: teamsSection },
  { id: "budgets", title: "Budgets", render: budgetsSection },
  { id: "resources", title: "Resources", render: resourcesSection },
  { id: "verdicts", title: "Verdicts", render: verdictsSection },
  { id: "not-checked", title: "Not checked", render: notCheckedSection },
];

/** Nothing may be loaded and no script may run, also where somebody finds a way around the escaping. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The evidence as one HTML document that needs nothing else: no asset, no script, no font.
 *
 * @returns the document; the same evidence gives the same text
 */
export function renderPage(evidence: Evidence): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
        <title>${titleOf(evidence)}</title>
        <link rel="icon" href="data:," />
        <style>
          ${verbatim(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the report</a>
        ${iconSprite()} ${pageHeader(evidence)} ${pageContents(SECTIONS.map(({ id, title }) => [id, title]))}
        <main id="content" class="wrap" tabindex="-1">${SECTIONS.map(({ render }) => render(evidence))}</main>
        ${pageFooter(evidence)}
      </body>
    </html>`;
  return `${page.toString().trimEnd()}\n`;
}
