import type { Evidence } from "../../evidence/evidence.ts";
import { budgetsSection } from "./budgets.ts";
import { pageFooter } from "./footer.ts";
import { pageHeader, titleOf } from "./header.ts";
import { pageOf } from "../html/document.ts";
import type { Fragment } from "../html/html.ts";
import { pageContents } from "../html/masthead.ts";
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

/**
 * The evidence as one HTML document that needs nothing else: no asset, no script, no font.
 *
 * @returns the document; the same evidence gives the same text
 */
export function renderPage(evidence: Evidence): string {
  return pageOf({
    title: titleOf(evidence),
    style: STYLE,
    masthead: pageHeader(evidence),
    contents: pageContents(SECTIONS.map(({ id, title }) => [id, title])),
    main: SECTIONS.map(({ render }) => render(evidence)),
    footer: pageFooter(evidence),
  });
}
