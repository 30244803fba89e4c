import type { Headline } from "../headline.ts";
import { html, type Content, type Fragment } from "./html.ts";

/** What a page is and how real it is, before anything else. */
export function masthead(
  { reality, realness, sentence, meaning }: Omit<Headline, "label">,
  facts: readonly (readonly [term: string, fact: Content])[],
): Fragment {
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
