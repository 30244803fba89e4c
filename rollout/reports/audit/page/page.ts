import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { headlineOf } from "../../headline.ts";
import { pageOf } from "../../html/document.ts";
import { html } from "../../html/html.ts";
import { masthead, pageContents } from "../../html/masthead.ts";
import { scopeNames } from "../scope-names.ts";
import { writable } from "../writable.ts";
import { changesSection } from "./changes.ts";
import { conclusionOf } from "./conclusion.ts";
import { controlsSection } from "./controls.ts";
import { exceptionsSection } from "./exceptions.ts";
import { FILTER_SCRIPT, filterForm } from "./filter.ts";
import { findingsSection } from "./findings.ts";
import { policiesSection } from "./policies.ts";
import { auditFooter, preventedSection } from "./provenance.ts";
import { signingSheet } from "./signing-sheet.ts";
import { stacksSection } from "./stacks.ts";
import { STYLE } from "./style.ts";

const SECTIONS = [
  ["summary", "Summary"],
  ["findings", "Findings"],
  ["exceptions", "Exceptions"],
  ["changes", "Changes"],
  ["controls", "Controls"],
  ["stacks", "Stacks"],
  ["policies", "Policies"],
  ["prevented", "Prevented"],
] as const;

/**
 * An audit as one HTML document that needs nothing else, for whoever answers for it: a summary to sign, what must be
 * acted on, and for each control and policy what was looked at. Its script only filters; without it nothing is missing.
 *
 * @throws IncomparableAudits  as `differencesSince` does
 */
export function renderAuditPage(audited: AuditEvidence, before?: AuditEvidence): string {
  const headline = headlineOf(audited.evidence);
  const scope = scopeNames(audited.scope);
  const page = pageOf({
    title: `${conclusionOf(audited)}: ${audited.evidence.declaration.tenancy.tenancyId}`,
    style: STYLE,
    script: FILTER_SCRIPT,
    masthead: masthead(
      { ...headline, sentence: conclusionOf(audited), meaning: `${headline.sentence}. ${headline.meaning}` },
      [
        ["Collected", audited.collectedAt],
        ["As of", audited.asOf],
        ["Scope", scope.length === 0 ? "everything" : scope.join(", ")],
        ["Tenancy", audited.evidence.declaration.tenancy.tenancyId],
      ],
    ),
    contents: pageContents(SECTIONS),
    main: html`${signingSheet(audited)} ${filterForm(audited)} ${findingsSection(audited)}
    ${exceptionsSection(audited)} ${changesSection(audited, before)} ${controlsSection(audited)}
    ${stacksSection(audited)} ${policiesSection(audited)} ${preventedSection(audited)}`,
    footer: auditFooter(audited),
  });
  return writable(page);
}
