import { createHash, createPublicKey, sign } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { signedHeaders, type UnsignedCall } from "../testing/sign.ts";
import { type Credentials, newKeyPair } from "./api-key.ts";
import { verifiedOwner } from "./signature.ts";
import { signingString, type WireCall } from "./signing-string.ts";

/** Source of the cases: OCI, Request Signatures; draft-cavage-http-signatures-08. */
const NOW = new Date("2026-03-01T12:00:00Z");
const KEY_ID = "ocid1.tenancy.oc1..t/ocid1.user.oc1..u/aa:bb";

let mine: Credentials;
let stranger: Credentials;
let publicKey: string;

beforeAll(async () => {
  const [own, other] = await Promise.all([newKeyPair(), newKeyPair()]);
  const [tenancyId = "", userId = "", fingerprint = ""] = KEY_ID.split("/");
  mine = { tenancyId, userId, fingerprint, region: "us-chicago-1", privateKey: own.privateKey };
  stranger = { ...mine, privateKey: other.privateKey };
  publicKey = own.publicKey;
});

const POST: UnsignedCall = {
  method: "POST",
  host: "identity.us-chicago-1.oci.oraclecloud.com",
  path: "/20160918/compartments?a=b%2Fc%20d",
  body: '{"name":"team"}',
  date: NOW,
};

function wire(
  call: UnsignedCall,
  by: Credentials,
  changed: Record<string, string | undefined> = {},
): WireCall {
  const headers = new Headers(signedHeaders(call, by));
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  return { method: call.method, target: call.path, headers, body: Buffer.from(call.body) };
}

function ownerOf(call: WireCall): string {
  const keyOf = (id: string) =>
    id === KEY_ID ? { owner: "me", publicKey: createPublicKey(publicKey) } : undefined;
  return verifiedOwner(call, keyOf, NOW);
}

const refused = { status: 401, code: "NotAuthenticated" };

describe("a signed call", () => {
  it.each([
    ["with a body", POST],
    ["without one", { ...POST, method: "GET", body: "" }],
    ["that posts nothing", { ...POST, body: "" }],
    ["five minutes old", { ...POST, date: new Date(NOW.getTime() - 300_000) }],
    ["with umlauts in its body", { ...POST, body: '{"name":"Müller"}' }],
  ])("%s is its caller's", (_what, call) => {
    expect(ownerOf(wire(call, mine))).toBe("me");
  });

  it.each([
    ["old", -301_000],
    ["ahead", 301_000],
  ])("that is %s by more than five minutes is refused, and says the time", (_what, skew) => {
    const call = wire({ ...POST, date: new Date(NOW.getTime() + skew) }, mine);
    expect(() => ownerOf(call)).toThrow(expect.objectContaining(refused));
    expect(() => ownerOf(call)).toThrow(
      /not within allowed clock skew.*Current 'Sun, 01 Mar 2026 12:00:00 GMT'/,
    );
  });

  it("of another key is refused", () => {
    expect(() => ownerOf(wire(POST, stranger))).toThrow("Failed to verify the HTTP(S) Signature");
  });

  it.each<[string, Partial<WireCall>]>([
    ["body", { body: Buffer.from('{"name":"Team"}') }],
    ["path", { target: "/20160918/compartments/other" }],
    // The same address, but not the same text.
    ["escapes of the query", { target: "/20160918/compartments?a=b/c%20d" }],
    ["method", { method: "PUT" }],
  ])("whose %s was changed is refused", (_what, changed) => {
    expect(() => ownerOf({ ...wire(POST, mine), ...changed })).toThrow(expect.objectContaining(refused));
  });

  it.each([
    ["authorization", undefined],
    ["date", undefined],
    ["date", new Date(NOW.getTime() + 1000).toUTCString()],
    ["date", "yesterday"],
    ["host", "usage.us-chicago-1.oci.oraclecloud.com"],
    ["content-type", undefined],
    ["x-content-sha256", createHash("sha256").update("{}").digest("base64")],
    ["content-length", "3"],
    ["authorization", "Bearer token"],
    ["authorization", "Signature keyId"],
  ])("whose header %s is %s is refused", (name, value) => {
    expect(() => ownerOf(wire(POST, mine, { [name]: value }))).toThrow(expect.objectContaining(refused));
  });

  it.each([
    ["an unknown user", { userId: "ocid1.user.oc1..other" }],
    ["another tenancy", { tenancyId: "ocid1.tenancy.oc1..other" }],
    ["an unknown key", { fingerprint: "cc:dd" }],
  ])("of %s is refused", (_what, by) => {
    expect(() => ownerOf(wire(POST, { ...mine, ...by }))).toThrow(expect.objectContaining(refused));
  });

  it("with a session token is refused: nobody issues one here", () => {
    const call = wire(POST, mine);
    const token = (call.headers.get("authorization") ?? "").replace(
      KEY_ID,
      "ST$eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
    );
    expect(() => ownerOf(wire(POST, mine, { authorization: token }))).toThrow(
      expect.objectContaining(refused),
    );
  });

  const signedBy = (call: WireCall, signed: string[], algorithm = "rsa-sha256"): WireCall => {
    const text = signingString(call, signed) ?? "";
    const signature = sign("sha256", Buffer.from(text), mine.privateKey).toString("base64");
    const header = `Signature version="1",headers="${signed.join(" ")}",keyId="${KEY_ID}",algorithm="${algorithm}",signature="${signature}"`;
    return {
      ...call,
      headers: new Headers({ ...Object.fromEntries(call.headers as Headers), authorization: header }),
    };
  };
  const whole = ["date", "(request-target)", "host", "content-length", "content-type", "x-content-sha256"];

  it.each(whole)("that leaves %s out of its signature is refused", (name) => {
    const call = signedBy(
      wire(POST, mine),
      whole.filter((one) => one !== name),
    );
    expect(() => ownerOf(call)).toThrow(expect.objectContaining(refused));
    expect(ownerOf(signedBy(wire(POST, mine), whole))).toBe("me");
  });

  it("may be dated by x-date, as browsers and the TypeScript SDK do", () => {
    const call = wire(POST, mine, { date: undefined, "x-date": NOW.toUTCString() });
    expect(ownerOf(signedBy(call, ["x-date", ...whole.slice(1)]))).toBe("me");
  });

  it("is RSA with SHA-256, nothing else", () => {
    expect(() => ownerOf(signedBy(wire(POST, mine), whole, "hmac-sha256"))).toThrow(
      expect.objectContaining(refused),
    );
  });

  it("that uploads an object need not sign its body, and any other must", () => {
    const bare = ["date", "(request-target)", "host"];
    const put = (path: string) => signedBy(wire({ ...POST, method: "PUT", path }, mine), bare);
    expect(ownerOf(put("/n/space/b/traces/o/one"))).toBe("me");
    expect(ownerOf(put("/n/space/b/traces/u/one?uploadId=1&uploadPartNum=1"))).toBe("me");
    expect(() => ownerOf(put("/n/space/b/traces/l"))).toThrow(expect.objectContaining(refused));
  });
});
