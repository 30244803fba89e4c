import { html, type Content, type Fragment } from "./html.ts";

/** One figure of a summary: its name, the figure, and what it means. */
export function tile(term: string, figure: Content, note = ""): Fragment {
  return html`<div class="tile">
    <dt>${term}</dt>
    <dd>
      <span class="figure">${figure}</span>${
        note === "" ? undefined : html`<span class="note">${note}</span>`
      }
    </dd>
  </div>`;
}
