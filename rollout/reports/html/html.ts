import { html as tag, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** A piece of the page whose texts are escaped already. */
export type Fragment = HtmlEscapedString;

/** What a template takes. `undefined` writes nothing; objects that would become `[object Object]` are refused. */
export type Content = string | number | Fragment | undefined | readonly Content[];

/** Hono's template with its values narrowed to what can be written at once, so that pages stay synchronous. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Fragment {
  const written = tag(strings, ...values);
  if (written instanceof Promise) throw new TypeError("a page holds no value that is still to come");
  return written;
}

/** Text of this toolkit's own that must not be escaped: the style sheet. Never for anything read. */
export function verbatim(text: string): Fragment {
  return raw(text);
}

/** @returns an id for links inside the page; two different names never share one */
export function anchorOf(kind: string, name: string): string {
  return `${kind}-${name.replaceAll(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ""}_`)}`;
}
