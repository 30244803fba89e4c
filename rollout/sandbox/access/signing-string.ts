/** A call as it came over the wire: what its signature speaks of. */
export interface WireCall {
  readonly method: string;
  /** Path and query exactly as they stood in the request line: a decoded path would be another text than was signed. */
  readonly target: string;
  readonly headers: Pick<Headers, "get">;
  readonly body: Uint8Array;
}

/** Headers that every signature covers; the date goes by either name. Source: OCI, Request Signatures. */
export const ALWAYS_SIGNED = ["(request-target)", "host"] as const;
export const DATES = ["date", "x-date"] as const;
/** Covered too where a call has a body. */
export const SIGNED_WITH_BODY = ["content-length", "content-type", "x-content-sha256"] as const;

/** @returns whether a call of this method must be signed with its body */
export function signsBody(method: string): boolean {
  return /^(POST|PUT|PATCH)$/.test(method);
}

/**
 * The text that is signed: a line for each header, in the order that the signature names them.
 *
 * @returns undefined where a header is named that the call does not have
 * @see draft-cavage-http-signatures-08, section 2.3
 */
export function signingString(call: WireCall, signed: readonly string[]): string | undefined {
  const lines = signed.map((name) => {
    const value = valueOf(call, name);
    return value === undefined ? undefined : `${name}: ${value}`;
  });
  return lines.includes(undefined) ? undefined : lines.join("\n");
}

function valueOf({ method, target, headers, body }: WireCall, name: string): string | undefined {
  if (name === "(request-target)") return `${method.toLowerCase()} ${target}`;
  const value = headers.get(name) ?? undefined;
  // What came in chunks tells no length in advance.
  return name === "content-length" ? (value ?? String(body.length)) : value;
}
