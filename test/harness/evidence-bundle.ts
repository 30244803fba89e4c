import { createPrivateKey, type KeyObject } from "node:crypto";
import { makeBundle } from "../../rollout/evidence/bundle/make-bundle.ts";
import { newKeyPair, readTrustedKey, type TrustedKey } from "../../rollout/evidence/bundle/keys.ts";
import { sha256 } from "../../rollout/evidence/bundle/statement.ts";
import type { AuditEvidence } from "../../rollout/evidence/audit-evidence.ts";
import { auditEvidenceOf } from "./audit-evidence.ts";

const DOCUMENTS = [
  { name: "teams/payments.yaml", text: "team: payments\n" },
  { name: "tenancy.yaml", text: "tenancyId: ocid1.tenancy.oc1..aaaa\n" },
];
export const SIGNED_AT = "2026-12-01T10:00:00.000Z";

/** Somebody who signs. */
export interface Signer {
  readonly key: KeyObject;
  readonly trusted: TrustedKey;
}

/** @returns a new signer of this name */
export function signer(name: string): Signer {
  const pair = newKeyPair(undefined);
  return {
    key: createPrivateKey(pair.privateKey),
    trusted: readTrustedKey(pair.publicKey, name, `${name}.pub.pem`),
  };
}

/** @returns the audit of two small documents, with all five outcomes */
export function auditOfDocuments(): AuditEvidence {
  const audited = auditEvidenceOf();
  const documents = DOCUMENTS.map(({ name, text }) => ({ path: name, digest: sha256(Buffer.from(text)) }));
  return {
    ...audited,
    evidence: { ...audited.evidence, declaration: { ...audited.evidence.declaration, documents } },
  };
}

/** @returns a bundle of that audit with one more report, signed */
export function bundleOf(key: KeyObject, audited = auditOfDocuments(), documents = DOCUMENTS): Uint8Array {
  const reports = [
    { name: "audit.json", text: JSON.stringify(audited) },
    { name: "audit.md", text: "## Audit\n" },
  ];
  return makeBundle({ audited, reports, documents }, SIGNED_AT, key);
}
