import type { Evidence } from "../evidence/evidence.ts";
import { renderJson } from "./json/json.ts";
import { renderPage } from "./page/page.ts";
import { renderText } from "./text/text.ts";

/** A way to read the evidence. Every report has the same facts and differs only in its reader (SF-1). */
export interface Report {
  /** Who reads it for what; shown in the command line's help. */
  readonly description: string;
  /** Without a dot. */
  readonly extension: string;
  /** The same evidence gives the same text, byte for byte. */
  readonly render: (evidence: Evidence) => string;
}

/** The table of contents: name of a report → report. */
export const REPORTS = {
  page: {
    description: "One HTML page for platform, finance and auditors; needs no network.",
    extension: "html",
    render: renderPage,
  },
  text: {
    description: "Summary for a terminal.",
    extension: "txt",
    render: (evidence) => renderText(evidence),
  },
  json: {
    description: "Everything, for programs.",
    extension: "json",
    render: renderJson,
  },
} as const satisfies Record<string, Report>;
