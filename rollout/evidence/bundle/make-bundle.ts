import type { KeyObject } from "node:crypto";
import type { AuditEvidence } from "../audit-evidence.ts";
import { writeArchive } from "./archive.ts";
import { ATTESTATION, DOCUMENTS, EARLIER, REPORTS } from "./bundle-files.ts";
import { sealed } from "./envelope.ts";
import { statementOf } from "./statement.ts";

/** A file as text, UTF-8. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface BundleContent {
  readonly audited: AuditEvidence;
  /** `audit.json` among them. */
  readonly reports: readonly NamedText[];
  /** By path from their folder, as they were read. */
  readonly documents: readonly NamedText[];
  /** `audit.json` of the audit that this one was compared with. */
  readonly earlier?: string;
}

/**
 * @param signedAt  RFC 3339, UTC
 * @returns an archive of everything, signed: the same for the same content, time and key
 */
export function makeBundle(content: BundleContent, signedAt: string, key: KeyObject): Uint8Array {
  const texts: (readonly [path: string, text: string])[] = [
    ...content.reports.map(({ name, text }) => [`${REPORTS}${name}`, text] as const),
    ...content.documents.map(({ name, text }) => [`${DOCUMENTS}${name}`, text] as const),
    ...(content.earlier === undefined ? [] : [[EARLIER, content.earlier] as const]),
  ];
  const files = new Map(texts.map(([path, text]) => [path, Buffer.from(text)]));
  const statement = JSON.stringify(statementOf(content.audited, files, signedAt));
  return writeArchive(new Map([...files, [ATTESTATION, Buffer.from(sealed(statement, key))]]));
}
