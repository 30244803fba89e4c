import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyIdOf, newKeyPair, readPrivateKey, readTrustedKey, UnusableKey } from "./keys.ts";

const pair = newKeyPair(undefined);
const locked = newKeyPair("correct horse");
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UnusableKey) return error.message;
    throw error;
  }
  return "was taken";
}

describe("a pair of keys", () => {
  it("has one id, whichever half it is taken of", () => {
    expect(keyIdOf(readPrivateKey(pair.privateKey, "k", undefined))).toBe(pair.keyId);
    expect(readTrustedKey(pair.publicKey, "k", "k").keyId).toBe(pair.keyId);
    expect(pair.keyId).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is protected by a passphrase where there is one", () => {
    expect(locked.privateKey).toContain("BEGIN ENCRYPTED PRIVATE KEY");
    expect(keyIdOf(readPrivateKey(locked.privateKey, "k", "correct horse"))).toBe(locked.keyId);
  });
});

describe("readPrivateKey", () => {
  it.each([
    ["nothing", "", undefined, "k.pem holds no private key in PEM"],
    ["a public key", pair.publicKey, undefined, "k.pem holds a public key"],
    [
      "a key for RSA",
      rsa.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      undefined,
      "k.pem holds a key for rsa",
    ],
    [
      "a protected key without its passphrase",
      locked.privateKey,
      undefined,
      "k.pem is protected by a passphrase",
    ],
    ["a protected key with another passphrase", locked.privateKey, "wrong", "is not its passphrase"],
  ])("refuses %s, and says nothing of the key itself", (_what, text, passphrase, message) => {
    const told = refusal(() => readPrivateKey(text, "k.pem", passphrase));
    expect(told).toContain(message);
    expect(told).not.toMatch(/MC4C|correct|wrong/);
  });
});

describe("readTrustedKey", () => {
  it.each([
    ["nothing", "", "k.pem holds no public key in PEM"],
    ["a private key", pair.privateKey, "k.pem holds a private key"],
    ["a protected private key", locked.privateKey, "k.pem holds a private key"],
    [
      "a key for RSA",
      rsa.publicKey.export({ type: "spki", format: "pem" }).toString(),
      "k.pem holds a key for rsa",
    ],
  ])("refuses %s", (_what, text, message) => {
    expect(refusal(() => readTrustedKey(text, "k", "k.pem"))).toContain(message);
  });
});
