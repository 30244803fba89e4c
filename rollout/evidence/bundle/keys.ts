import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";

/** A key that cannot be used, and why. Never says anything of the key itself. */
export class UnusableKey extends RolloutError {
  override readonly name = "UnusableKey";
  override readonly exitCode = 1;
}

/** A key whose signatures are believed. It comes from outside the bundle. */
export interface TrustedKey {
  /** What its owner calls it: the file's name. */
  readonly name: string;
  readonly keyId: string;
  readonly key: KeyObject;
}

/** PEM. */
export interface KeyPairText {
  /** PKCS #8; encrypted where there is a passphrase. */
  readonly privateKey: string;
  /** SPKI. */
  readonly publicKey: string;
  readonly keyId: string;
}

/** @returns SHA-256, in hex, of the public key as SPKI in DER: the same whoever holds which half */
export function keyIdOf(key: KeyObject): string {
  const half = key.type === "private" ? createPublicKey(key) : key;
  return createHash("sha256")
    .update(half.export({ type: "spki", format: "der" }))
    .digest("hex");
}

/** @returns a new pair of keys for Ed25519 */
export function newKeyPair(passphrase: string | undefined): KeyPairText {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const encryption = passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase };
  return {
    privateKey: privateKey.export({ type: "pkcs8", format: "pem", ...encryption }).toString(),
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    keyId: keyIdOf(publicKey),
  };
}

/**
 * @param file  as the message names it
 * @throws UnusableKey  for what is no private key for Ed25519, or one whose passphrase is missing or wrong
 */
export function readPrivateKey(text: string, file: string, passphrase: string | undefined): KeyObject {
  if (/BEGIN PUBLIC KEY/.test(text))
    throw new UnusableKey(
      `${file} holds a public key, and signing takes the private one that belongs to it.`,
    );
  if (/BEGIN ENCRYPTED PRIVATE KEY/.test(text) && passphrase === undefined)
    throw new UnusableKey(
      `${file} is protected by a passphrase, and there is none. Put it into ROLLOUT_AUDIT_KEY_PASSPHRASE.`,
    );
  const key = parsed(
    () => createPrivateKey({ key: text, format: "pem", ...(passphrase === undefined ? {} : { passphrase }) }),
    passphrase === undefined
      ? `${file} holds no private key in PEM. Make one with "rollout audit key".`
      : `${file} holds no private key in PEM, or ROLLOUT_AUDIT_KEY_PASSPHRASE is not its passphrase.`,
  );
  return ofEd25519(key, file);
}

/**
 * @param file  as the message names it
 * @throws UnusableKey  for what is no public key for Ed25519, a private key above all
 */
export function readTrustedKey(text: string, name: string, file: string): TrustedKey {
  if (/PRIVATE KEY/.test(text))
    throw new UnusableKey(
      `${file} holds a private key, and trust takes the public one alone. Take it away from where others read it, and name the .pub.pem beside it.`,
    );
  const key = parsed(
    () => createPublicKey({ key: text, format: "pem" }),
    `${file} holds no public key in PEM. Name the .pub.pem that "rollout audit key" wrote.`,
  );
  return { name, key: ofEd25519(key, file), keyId: keyIdOf(key) };
}

function parsed(parse: () => KeyObject, message: string): KeyObject {
  try {
    return parse();
  } catch {
    // Not as a cause: what a parser says of a key's text is nobody's business.
    throw new UnusableKey(message);
  }
}

function ofEd25519(key: KeyObject, file: string): KeyObject {
  if (key.asymmetricKeyType === "ed25519") return key;
  throw new UnusableKey(
    `${file} holds a key for ${key.asymmetricKeyType ?? "something else"}, and audits are signed with Ed25519. Make one with "rollout audit key".`,
  );
}
