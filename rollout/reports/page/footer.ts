import type { Evidence } from "../../evidence/evidence.ts";
import { headlineOf } from "../headline.ts";
import { html, type Fragment } from "../html/html.ts";

/** Which documents this page comes from, so that anybody can tell whether theirs are the same. */
export function pageFooter(evidence: Evidence): Fragment {
  const { documents } = evidence.declaration;
  return html`<footer class="page-foot">
    <div class="wrap">
      <h2>Documents read</h2>
      <p class="hint">
        With the SHA-256 digest of each, so that everybody can tell whether theirs are the same.
      </p>
      ${
        documents.length === 0
          ? html`<p class="empty">None was recorded.</p>`
          : html`<ul class="plain documents">
              ${documents.map(
                ({ path, digest }) =>
                  html`<li><code class="name">${path}</code> <code class="digest">${digest}</code></li>`,
              )}
            </ul>`
      }
      <p class="closing">${headlineOf(evidence).sentence}.</p>
    </div>
  </footer>`;
}
