import { createHash, type KeyObject, verify } from "node:crypto";
import { Refusal } from "../refusal.ts";
import { millisecondsOf } from "../times.ts";
import {
  ALWAYS_SIGNED,
  DATES,
  SIGNED_WITH_BODY,
  signingString,
  signsBody,
  type WireCall,
} from "./signing-string.ts";

/** How far the date of a call may lie from now. Source: OCI, Request Signatures. */
const CLOCK_SKEW_MINUTES = 5;

/** What the header `authorization` says. */
interface Shown {
  readonly keyId: string;
  /** In lower case, in the order they were signed. */
  readonly signed: readonly string[];
  readonly signature: Buffer;
}

/** Whose key a key id names. */
export interface SigningKey<Owner> {
  readonly owner: Owner;
  readonly publicKey: KeyObject;
}

/**
 * Checks a call's signature against its caller's public key: nothing of it was changed, it is not old, and all
 * that must be signed is.
 *
 * @param keyOf  the key of an id such as `<tenancy>/<user>/<fingerprint>`
 * @returns whose key signed it
 * @throws Refusal 401 `NotAuthenticated`
 * @see OCI, Request Signatures; draft-cavage-http-signatures-08
 */
export function verifiedOwner<Owner>(
  call: WireCall,
  keyOf: (keyId: string) => SigningKey<Owner> | undefined,
  now: Date,
): Owner {
  const shown = shownIn(call.headers.get("authorization"));
  const key = shown === undefined ? undefined : keyOf(shown.keyId);
  if (shown === undefined || key === undefined || !isWhole(call, shown.signed)) throw notAuthenticated();
  requireRecent(call, shown.signed, now);
  const text = signingString(call, shown.signed);
  if (text === undefined || !isBodySigned(call, shown.signed)) throw notAuthenticated();
  if (!verify("sha256", Buffer.from(text), key.publicKey, shown.signature)) {
    throw notAuthenticated("Failed to verify the HTTP(S) Signature");
  }
  return key.owner;
}

/** Only RSA with SHA-256 is taken, and version 1 of OCI's own form where one is named. */
function shownIn(header: string | null): Shown | undefined {
  if (header === null || !/^Signature /i.test(header)) return undefined;
  const fields = Object.fromEntries(
    [...header.matchAll(/([a-z]+)="([^"]*)"/gi)].map(([, name = "", value = ""]) => [name, value]),
  );
  const { keyId, headers = "date", algorithm, signature, version = "1" } = fields;
  if (keyId === undefined || signature === undefined) return undefined;
  if (algorithm?.toLowerCase() !== "rsa-sha256" || version !== "1") return undefined;
  return {
    keyId,
    signed: headers.toLowerCase().split(" "),
    signature: Buffer.from(signature, "base64"),
  };
}

/** @returns whether all is signed that must be */
function isWhole(call: WireCall, signed: readonly string[]): boolean {
  const body = signsBody(call.method) && !carriesObject(call) ? SIGNED_WITH_BODY : [];
  return (
    [...ALWAYS_SIGNED, ...body].every((name) => signed.includes(name)) &&
    DATES.some((name) => signed.includes(name))
  );
}

/** Objects go up without being read twice: their bodies are not signed. Source: OCI, Request Signatures. */
function carriesObject({ method, target }: WireCall): boolean {
  return method === "PUT" && /^\/n\/[^/]+\/b\/[^/]+\/[ou]\/./.test(target);
}

function isBodySigned({ headers, body }: WireCall, signed: readonly string[]): boolean {
  const length = headers.get("content-length");
  if (signed.includes("content-length") && length !== null && Number(length) !== body.length) return false;
  if (!signed.includes("x-content-sha256")) return true;
  return headers.get("x-content-sha256") === createHash("sha256").update(body).digest("base64");
}

function requireRecent({ headers }: WireCall, signed: readonly string[], now: Date): void {
  const skew = CLOCK_SKEW_MINUTES * 60_000;
  for (const name of DATES.filter((date) => signed.includes(date))) {
    const said = headers.get(name) ?? "";
    const time = millisecondsOf(said);
    if (Math.abs(time - now.getTime()) <= skew) continue;
    throw notAuthenticated(
      `Date '${said}' is not within allowed clock skew of ${CLOCK_SKEW_MINUTES} minutes. Current '${now.toUTCString()}'.`,
    );
  }
}

/** OCI does not say which part was wrong. */
function notAuthenticated(
  message = "The required information to complete authentication was not provided or was incorrect.",
): Refusal {
  return new Refusal(401, "NotAuthenticated", message);
}
