import { SECRET, UNKNOWN, type Json } from "../../onboarding/vocabulary/stack-runs.ts";
import { formatCount } from "../amounts.ts";
import { html, type Fragment } from "../html/html.ts";
import { unknownMark } from "../html/marks.ts";

/** Characters of a text that are shown; a packed archive as an input would bury everything else. */
const SHOWN_CHARACTERS = 400;

/** A resource's inputs, nested ones by their dotted path, e.g. `configuration.source.service`. */
export function inputList(inputs: { readonly [key: string]: Json }): Fragment {
  return html`<dl class="inputs">
    ${flatten(inputs).map(
      ([path, value]) =>
        html`<div>
          <dt><code>${path}</code></dt>
          <dd>${written(value)}</dd>
        </div>`,
    )}
  </dl>`;
}

function flatten(value: Json, path = ""): [path: string, value: Json][] {
  if (value === null || typeof value !== "object" || isListOfScalars(value)) return [[path, value]];
  const entries = Object.entries<Json>(value);
  if (entries.length === 0) return [[path, Array.isArray(value) ? [] : "{}"]];
  return entries.flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`));
}

function isListOfScalars(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.every((item: Json) => item === null || typeof item !== "object");
}

function written(value: Json): Fragment {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (items.length === 0) return html`<span class="note">empty list</span>`;
    return html`<ul class="plain">
      ${items.map((item) => html`<li>${written(item)}</li>`)}
    </ul>`;
  }
  if (value === UNKNOWN) return unknownMark("known after creation");
  if (value === SECRET) return html`<span class="note">secret, not shown</span>`;
  if (value === "") return html`<span class="note">empty text</span>`;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (text.length <= SHOWN_CHARACTERS) return html`<code>${text}</code>`;
  return html`<code>${text.slice(0, SHOWN_CHARACTERS)}</code>
    <span class="note">and ${formatCount(text.length - SHOWN_CHARACTERS)} more characters</span>`;
}
