import { isDeepStrictEqual } from "node:util";
import type { AuditEvidence } from "../audit-evidence.ts";
import { readAuditEvidence, UnreadableAuditEvidence } from "../read-audit-evidence.ts";
import { readArchive } from "./archive.ts";
import { ATTESTATION, DOCUMENTS, EARLIER, RefusedBundle, REPORTS, type BundleFiles } from "./bundle-files.ts";
import { opened, type Opened } from "./envelope.ts";
import type { TrustedKey } from "./keys.ts";
import { readStatement, sha256, statementOf, type AuditStatement } from "./statement.ts";

const EVIDENCE = `${REPORTS}audit.json`;

/** A bundle whose every byte somebody who is trusted has signed, and which does not contradict itself. */
export interface VerifiedBundle extends Pick<Opened, "signers" | "unknown"> {
  readonly statement: AuditStatement;
  readonly audited: AuditEvidence;
  /** The audit that it was compared with. */
  readonly earlier?: AuditEvidence;
  readonly files: BundleFiles;
}

/**
 * Needs no network and no clock. That the reports say what the evidence says is for whoever can write reports.
 *
 * @param tenancyId  OCID of the tenancy that it must be of; of any, where none is named
 * @throws RefusedBundle  with the first reason why nothing in it can be relied on
 */
export function verifyBundle(
  bytes: Uint8Array,
  trusted: readonly TrustedKey[],
  tenancyId?: string,
): VerifiedBundle {
  const files = readArchive(bytes);
  const { payload, signers, unknown } = opened(textOf(files, ATTESTATION), trusted);
  const statement = readStatement(payload);
  everyFileIsSigned(files, statement);

  const audited = evidenceIn(files, EVIDENCE);
  const { tenancyId: own } = statement.predicate;
  if (tenancyId !== undefined && own !== tenancyId)
    throw new RefusedBundle(`The bundle is of tenancy ${own}, not of ${tenancyId}.`);
  const said = statementOf(audited, files, statement.predicate.signedAt);
  if (!isDeepStrictEqual(said.predicate, statement.predicate))
    throw new RefusedBundle(
      `${ATTESTATION} says otherwise than ${EVIDENCE} what was audited: whoever signed them did not look.`,
    );
  documentsAreThoseAudited(files, audited);
  const earlier = files.has(EARLIER) ? evidenceIn(files, EARLIER) : undefined;
  return { signers, unknown, statement, audited, files, ...(earlier === undefined ? {} : { earlier }) };
}

function everyFileIsSigned(files: BundleFiles, { subject }: AuditStatement): void {
  const signed = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  if (signed.size < subject.length)
    throw new RefusedBundle(`${ATTESTATION} names a file twice, and only one of them can be there.`);
  const missing = [...signed.keys()].find((name) => !files.has(name));
  if (missing !== undefined)
    throw new RefusedBundle(`${missing} was signed, and is missing from the bundle.`);
  for (const [path, bytes] of files) {
    if (path === ATTESTATION) continue;
    const digest = signed.get(path);
    if (digest === undefined)
      throw new RefusedBundle(`${path} is in the bundle, and was not when it was signed.`);
    if (digest !== sha256(bytes))
      throw new RefusedBundle(`${path} is not what was signed: at least one byte of it was changed.`);
  }
}

function documentsAreThoseAudited(files: BundleFiles, { evidence }: AuditEvidence): void {
  const there = [...files.keys()].filter((path) => path.startsWith(DOCUMENTS));
  const audited = evidence.declaration.documents.map(({ path }) => `${DOCUMENTS}${path}`);
  const odd = there.find((path) => !audited.includes(path)) ?? audited.find((path) => !there.includes(path));
  if (odd !== undefined)
    throw new RefusedBundle(`${odd} is not both in the bundle and among the documents that were audited.`);
  for (const { path, digest } of evidence.declaration.documents) {
    if (sha256(files.get(`${DOCUMENTS}${path}`) ?? new Uint8Array()) !== digest)
      throw new RefusedBundle(`${DOCUMENTS}${path} is not the document that was audited.`);
  }
}

function evidenceIn(files: BundleFiles, path: string): AuditEvidence {
  try {
    return readAuditEvidence(textOf(files, path));
  } catch (error) {
    if (error instanceof UnreadableAuditEvidence)
      throw new RefusedBundle(`${path}: ${error.message}`, { cause: error });
    throw error;
  }
}

function textOf(files: BundleFiles, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new RefusedBundle(`${path} is missing from the bundle.`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new RefusedBundle(`${path} is no UTF-8 text.`, { cause: error });
  }
}
