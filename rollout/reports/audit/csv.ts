import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { judgementsOf, type Judgement } from "../../evidence/judgements.ts";
import { nameOfUrn, typeOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import { gapsOf, type Gap } from "./gaps.ts";
import { writable } from "./writable.ts";
import { spreadsheetCsv } from "../spreadsheet-csv.ts";

const COLUMNS = [
  "stack",
  "environment",
  "team",
  "pack",
  "policy",
  "severity",
  "level",
  "outcome",
  "resource_urn",
  "resource_type",
  "resource_name",
  "message",
  "requirements",
  "cis",
  "waiver_owner",
  "waiver_ticket",
  "waiver_expires",
  "remediation",
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/**
 * A row for each policy on each resource of each stack, as RFC 4180 has it; ids in one cell are parted by spaces.
 * A stack that no policy ran on has a row without a policy, `not-checked`.
 *
 * A cell that a spreadsheet would run as a formula has an apostrophe before it.
 */
export function renderCsv(evidence: AuditEvidence): string {
  const rows: Row[] = [...judgementsOf(evidence).map(rowOf), ...gapsOf(evidence).map(rowOfGap)];
  const cells = rows.map((row) => COLUMNS.map((column) => writable(row[column] ?? "")));
  return spreadsheetCsv([COLUMNS, ...cells]);
}

function rowOf({ verdict, environment, team, outcome, resource, message, waiver }: Judgement): Row {
  return {
    stack: verdict.stack,
    ...(environment === undefined ? {} : { environment }),
    ...(team === undefined ? {} : { team }),
    pack: verdict.pack,
    policy: verdict.policy,
    severity: verdict.severity,
    level: verdict.level,
    outcome,
    ...(resource === undefined
      ? {}
      : { resource_urn: resource, resource_type: typeOfUrn(resource), resource_name: nameOfUrn(resource) }),
    message,
    requirements: verdict.requirements.join(" "),
    cis: verdict.cis.join(" "),
    ...(waiver === undefined
      ? {}
      : { waiver_owner: waiver.owner, waiver_ticket: waiver.ticket, waiver_expires: waiver.expires }),
    remediation: verdict.remediation,
  };
}

function rowOfGap({ message, ...place }: Gap): Row {
  return { ...place, outcome: "not-checked", message };
}
