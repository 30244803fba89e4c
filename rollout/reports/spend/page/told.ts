import { html, type Content, type Fragment } from "../../html/html.ts";

/** Sentences one below the other, or what stands where there is none. */
export function told(lines: readonly Content[], none: string): Fragment {
  if (lines.length === 0) return html`<p class="empty">${none}</p>`;
  return html`<ul class="plain told">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}
