import { jsonText } from "../json/json.ts";
import type { AuditReport } from "./audit-report.ts";
import { renderCsv } from "./csv.ts";
import { renderJunit } from "./junit.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import { renderAuditPage } from "./page/page.ts";
import { renderOscal } from "./oscal/oscal.ts";
import { renderSarif } from "./sarif/sarif.ts";

export type { AuditReport } from "./audit-report.ts";

/** The table of contents: name of a report → report. */
export const AUDIT_REPORTS = {
  html: {
    description: "A page to read, filter, print and sign.",
    fileName: "audit.html",
    render: renderAuditPage,
  },
  json: {
    description: "Everything, for programs and for a later --since; docs/schemas/audit-evidence.schema.json.",
    fileName: "audit.json",
    render: (evidence) => jsonText(evidence),
  },
  csv: {
    description: "A row for each policy on each resource, for a spreadsheet.",
    fileName: "audit.csv",
    render: renderCsv,
  },
  sarif: {
    description: "SARIF 2.1.0: what failed, is waived or was not checked, for code scanning.",
    fileName: "audit.sarif",
    render: renderSarif,
  },
  junit: {
    description: "JUnit XML: a test case for each policy on each stack, for a CI system.",
    fileName: "audit.junit.xml",
    render: renderJunit,
  },
  oscal: {
    description: "OSCAL assessment results: findings by control, waivers as approved deviations.",
    fileName: "audit.oscal.json",
    render: renderOscal,
  },
  markdown: {
    description: "Short summary for the comment of a pull request, with what changed since an earlier audit.",
    fileName: "audit.md",
    render: renderMarkdown,
  },
} as const satisfies Record<string, AuditReport>;
