import { createHash, sign } from "node:crypto";
import type { Credentials } from "../access/api-key.ts";
import {
  ALWAYS_SIGNED,
  SIGNED_WITH_BODY,
  signingString,
  signsBody,
  type WireCall,
} from "../access/signing-string.ts";

/** A call without what its signature adds. */
export interface UnsignedCall {
  readonly method: string;
  readonly host: string;
  /** With the query, as it goes over the wire. */
  readonly path: string;
  readonly body: string;
  readonly date: Date;
  /** Goes along unsigned, e.g. `if-match`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** @returns the headers of a call signed as OCI's SDKs sign */
export function signedHeaders(
  { method, host, path, body, date, headers: others }: UnsignedCall,
  { tenancyId, userId, fingerprint, privateKey }: Credentials,
): Record<string, string> {
  const signed = ["date", ...ALWAYS_SIGNED, ...(signsBody(method) ? SIGNED_WITH_BODY : [])];
  const headers: Record<string, string> = {
    ...others,
    host,
    date: date.toUTCString(),
    ...(signsBody(method) && {
      "content-length": String(Buffer.byteLength(body)),
      "content-type": "application/json",
      "x-content-sha256": createHash("sha256").update(body).digest("base64"),
    }),
  };
  const call: WireCall = { method, target: path, headers: new Headers(headers), body: Buffer.from(body) };
  const text = signingString(call, signed) ?? "";
  const signature = sign("sha256", Buffer.from(text), privateKey).toString("base64");
  const keyId = `${tenancyId}/${userId}/${fingerprint}`;
  headers["authorization"] =
    `Signature version="1",keyId="${keyId}",algorithm="rsa-sha256",headers="${signed.join(" ")}",signature="${signature}"`;
  return headers;
}
