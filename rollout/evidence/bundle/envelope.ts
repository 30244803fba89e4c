import { sign, verify, type KeyObject } from "node:crypto";
import { dsse } from "@sigstore/core";
import { z } from "zod";
import { ATTESTATION, RefusedBundle } from "./bundle-files.ts";
import { keyIdOf, type TrustedKey } from "./keys.ts";

/** Source: in-toto Attestation Framework, Envelope. */
const PAYLOAD_TYPE = "application/vnd.in-toto+json";

/** Bytes and nothing else: what decodes leniently could be two texts for one signature. */
const base64 = z.string().refine((text) => Buffer.from(text, "base64").toString("base64") === text, {
  message: "is no base64 as it is written",
});
const envelopeSchema = z.strictObject({
  payload: base64,
  payloadType: z.literal(PAYLOAD_TYPE),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: base64 })).min(1),
});

/** What a signature was found to be worth. */
export interface Opened {
  readonly payload: Uint8Array;
  /** Trusted keys whose signature fits; at least one. */
  readonly signers: readonly TrustedKey[];
  /** What other signatures say of their keys. Nobody has checked these. */
  readonly unknown: readonly string[];
}

/**
 * @param statement  JSON
 * @returns it in a DSSE envelope with one signature, as JSON
 *
 * Source: Dead Simple Signing Envelope 1.0. Ed25519 signs the same bytes alike, always.
 */
export function sealed(statement: string, key: KeyObject): string {
  const payload = Buffer.from(statement);
  const sig = sign(null, dsse.preAuthEncoding(PAYLOAD_TYPE, payload), key).toString("base64");
  const envelope: z.input<typeof envelopeSchema> = {
    payload: payload.toString("base64"),
    payloadType: PAYLOAD_TYPE,
    signatures: [{ keyid: keyIdOf(key), sig }],
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/**
 * Believes no word of an envelope before a trusted key's signature fits, whatever key it says it is of.
 *
 * @throws RefusedBundle  for another envelope, an unknown signer, or a signature that does not fit
 */
export function opened(text: string, trusted: readonly TrustedKey[]): Opened {
  const envelope = read(text);
  const payload = Buffer.from(envelope.payload, "base64");
  const signed = dsse.preAuthEncoding(envelope.payloadType, payload);
  const found = envelope.signatures.map(({ keyid, sig }) => ({
    keyid,
    signer: trusted.find(({ key }) => verify(null, signed, key, Buffer.from(sig, "base64"))),
  }));
  const signers = found.flatMap(({ signer }) => signer ?? []);
  const unknown = found.filter(({ signer }) => signer === undefined).map(({ keyid }) => keyid);
  if (signers.length > 0) return { payload, signers: [...new Set(signers)], unknown };

  const claimed = trusted.find(({ keyId }) => unknown.includes(keyId));
  if (claimed !== undefined)
    throw new RefusedBundle(
      `${ATTESTATION} says that key ${claimed.name} (${claimed.keyId}) signed it, and the signature does not fit: what it signed, or the signature, was changed.`,
    );
  throw new RefusedBundle(
    `${ATTESTATION} is signed by nobody who is trusted here: it names ${unknown.map((id) => JSON.stringify(id)).join(", ")}. Trusted: ${trusted.map(({ name, keyId }) => `${name} (${keyId})`).join(", ")}. Where the signer is to be trusted, get the public key from the signer, not from whoever sent the bundle, and name it with --trusted.`,
  );
}

function read(text: string): z.output<typeof envelopeSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RefusedBundle(`${ATTESTATION} is no JSON.`, { cause: error });
  }
  const result = envelopeSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RefusedBundle(
    `${ATTESTATION} is no DSSE envelope of an in-toto statement: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`,
  );
}
