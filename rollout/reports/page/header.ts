import type { Evidence } from "../../evidence/evidence.ts";
import { counted } from "../amounts.ts";
import { headlineOf } from "../headline.ts";
import { html, type Fragment } from "./html.ts";

/** @returns the document's title: what was done and for whom, e.g. `Offline plan: payments` */
export function titleOf(evidence: Evidence): string {
  const names = evidence.declaration.teams.map(({ name }) => name);
  const shown = names.slice(0, 4).join(", ");
  const rest = names.length > 4 ? ` and ${counted(names.length - 4, "more team")}` : "";
  return `${headlineOf(evidence).label}: ${names.length === 0 ? "no team" : `${shown}${rest}`}`;
}

/** What this page is and how real it is, before anything else. */
export function pageHeader(evidence: Evidence): Fragment {
  const { reality, realness, sentence, meaning } = headlineOf(evidence);
  const { region, tenancyId } = evidence.declaration.tenancy;
  const facts = [
    ["Engine", evidence.engine === "offline" ? "Offline, in this process" : "Pulumi"],
    ["Operation", evidence.operation],
    ["Region", region],
    ["Tenancy", tenancyId],
  ] as const;
  return html`<header class="masthead reality-${reality}">
    <div class="reality-strip" aria-hidden="true"></div>
    <div class="wrap">
      <p class="eyebrow">
        <span>OpenAI models on Oracle Cloud</span><span class="realness">${realness}</span>
      </p>
      <h1>${sentence}</h1>
      <p class="meaning">${meaning}</p>
      <dl class="facts">
        ${facts.map(
          ([term, fact]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
      </dl>
    </div>
  </header>`;
}

/** Links to the sections, in the order in which they stand. */
export function pageContents(sections: readonly (readonly [id: string, title: string])[]): Fragment {
  return html`<nav class="contents" aria-label="Sections of this report">
    <ul class="wrap">
      ${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}
