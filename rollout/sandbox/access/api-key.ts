import { createHash, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { Wire } from "../modelled.ts";
import type { models } from "oci-identity";
import type { World } from "../service.ts";
import type { StoredRecord } from "../store.ts";

export const API_KEY_KIND = "apikey";
/** Source: OCI IAM, UploadApiKey. */
export const KEYS_OF_A_USER = 3;

/** With what somebody signs: what an OCI config file holds, with the key itself in place of its file. */
export interface Credentials {
  readonly tenancyId: string;
  readonly userId: string;
  /** Sixteen bytes in hexadecimal, parted by colons. */
  readonly fingerprint: string;
  readonly region: string;
  /** PKCS 8, PEM. */
  readonly privateKey: string;
}

/** A new pair; nobody keeps the private key but who asked for it. */
export async function newKeyPair(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  return {
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** @returns undefined where `pem` is no public RSA key of at least 2048 bits, which OCI asks for */
export function publicKeyIn(pem: string): KeyObject | undefined {
  if (!pem.includes("BEGIN PUBLIC KEY")) return undefined;
  try {
    const key = createPublicKey(pem);
    const isLong = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    return key.asymmetricKeyType === "rsa" && isLong ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Source: OCI, Required Keys and OCIDs: MD5 of the public key in DER. */
export function fingerprintOf(key: KeyObject): string {
  const der = key.export({ type: "spki", format: "der" });
  return createHash("md5").update(der).digest("hex").match(/../g)?.join(":") ?? "";
}

/** @param id  its place in the store; default: the key id that signatures name */
export function apiKeyRecord(userId: string, pem: string, world: World, id?: string): StoredRecord {
  const key = createPublicKey(pem);
  const fingerprint = fingerprintOf(key);
  const keyId = `${world.tenancyId}/${userId}/${fingerprint}`;
  const body: Wire<models.ApiKey> = {
    keyId,
    keyValue: pem,
    fingerprint,
    userId,
    timeCreated: world.now().toISOString(),
    lifecycleState: "ACTIVE",
  };
  return {
    service: "identity",
    kind: API_KEY_KIND,
    id: id ?? keyId,
    name: fingerprint,
    parentId: userId,
    scope: { userId },
    body,
    isDeleted: false,
  };
}
