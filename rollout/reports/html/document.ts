import { createHash } from "node:crypto";
import { html, verbatim, type Content } from "./html.ts";
import { iconSprite } from "./icons.ts";

export interface PageParts {
  readonly title: string;
  /** CSS of this toolkit's own. */
  readonly style: string;
  /** JavaScript of this toolkit's own, without which the page says everything, too. */
  readonly script?: string;
  readonly masthead: Content;
  readonly contents: Content;
  readonly main: Content;
  readonly footer: Content;
}

/**
 * One HTML document that needs nothing else: no asset, no font. Nothing may be loaded, and no script but its own may
 * run, also where somebody finds a way around the escaping.
 */
export function pageOf({ title, style, script, ...parts }: PageParts): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy(script)}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${verbatim(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the report</a>
        ${iconSprite()} ${parts.masthead} ${parts.contents}
        <main id="content" class="wrap" tabindex="-1">${parts.main}</main>
        ${parts.footer} ${script === undefined ? undefined : verbatim(`<script>${script}</script>`)}
      </body>
    </html>`;
  return `${page.toString().trimEnd()}\n`;
}

function contentPolicy(script: string | undefined): string {
  const own =
    script === undefined
      ? ""
      : ` script-src 'sha256-${createHash("sha256").update(script).digest("base64")}';`;
  return `default-src 'none';${own} style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
}
