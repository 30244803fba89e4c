import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { auditOfDocuments, bundleOf, SIGNED_AT, signer } from "../../../test/harness/evidence-bundle.ts";
import { readArchive, writeArchive } from "./archive.ts";
import { ATTESTATION, RefusedBundle, type BundleFiles } from "./bundle-files.ts";
import { sealed } from "./envelope.ts";
import { PREDICATE_TYPE } from "./statement.ts";
import { verifyBundle } from "./verify-bundle.ts";

const auditor = signer("audit-2026");
const stranger = signer("stranger");
const bundle = bundleOf(auditor.key);
const TRUSTED = [auditor.trusted];

function refusal(bytes: Uint8Array, trusted = TRUSTED, tenancyId?: string): string {
  try {
    verifyBundle(bytes, trusted, tenancyId);
  } catch (error) {
    if (error instanceof RefusedBundle) return error.message;
    throw error;
  }
  return "was believed";
}

/** @returns the bundle with other files, packed as they should be, the attestation as it was */
function packed(change: (files: Map<string, Uint8Array>) => void, from: Uint8Array = bundle): Uint8Array {
  const files = new Map(readArchive(from));
  change(files);
  return writeArchive(files);
}

function textIn(files: BundleFiles, path: string): string {
  return Buffer.from(files.get(path) ?? new Uint8Array()).toString("utf8");
}

/** @returns the bundle with another statement, signed by who signed it before */
function resigned(change: (statement: Record<string, unknown>) => void): Uint8Array {
  return packed((files) => {
    const { payload } = JSON.parse(textIn(files, ATTESTATION)) as { payload: string };
    const statement = JSON.parse(Buffer.from(payload, "base64").toString("utf8")) as Record<string, unknown>;
    change(statement);
    files.set(ATTESTATION, Buffer.from(sealed(JSON.stringify(statement), auditor.key)));
  });
}

describe("a bundle that nobody touched", () => {
  it("is the same bytes for the same audit, moment and key", () => {
    expect(Buffer.from(bundleOf(auditor.key)).equals(bundle)).toBe(true);
  });

  it("says who signed what and when", () => {
    const { signers, unknown, statement, audited } = verifyBundle(bundle, [
      stranger.trusted,
      auditor.trusted,
    ]);
    expect(signers.map(({ name }) => name)).toEqual(["audit-2026"]);
    expect(unknown).toEqual([]);
    expect(audited).toEqual(auditOfDocuments());
    expect(statement.subject.map(({ name }) => name)).toEqual([
      "documents/teams/payments.yaml",
      "documents/tenancy.yaml",
      "reports/audit.json",
      "reports/audit.md",
    ]);
    expect(statement.predicate).toMatchObject({
      tenancyId: audited.evidence.declaration.tenancy.tenancyId,
      from: "plan",
      signedAt: SIGNED_AT,
      stacks: audited.evidence.stacks.length,
    });
    const counted = Object.values(statement.predicate.verdicts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(audited.evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []).length);
  });
});

describe("a bundle that somebody touched", () => {
  it("is refused whichever byte was changed", () => {
    const changed = fc.tuple(fc.nat(bundle.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(changed, ([at, by]) => {
        const bytes = Uint8Array.from(bundle);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        expect(refusal(bytes)).not.toBe("was believed");
      }),
      { numRuns: 500 },
    );
  });

  it("is refused wherever it was cut off, or something was put in", () => {
    fc.assert(
      fc.property(fc.nat(bundle.length), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, more) => {
        expect(refusal(bundle.subarray(0, Math.min(at, bundle.length - 1)))).not.toBe("was believed");
        const longer = Buffer.concat([bundle.subarray(0, at), more, bundle.subarray(at)]);
        expect(refusal(longer)).not.toBe("was believed");
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "documents/tenancy.yaml",
    "documents/teams/payments.yaml",
    "reports/audit.json",
    "reports/audit.md",
  ])("is refused without %s, and with another one", (path) => {
    expect(refusal(packed((files) => files.delete(path)))).toBe(
      `${path} was signed, and is missing from the bundle.`,
    );
    const edit = packed((files) => files.set(path, Buffer.from(`${textIn(files, path)} `)));
    expect(refusal(edit)).toBe(`${path} is not what was signed: at least one byte of it was changed.`);
  });

  it.each<[string, (files: Map<string, Uint8Array>) => void, string]>([
    [
      "one file more",
      (files) => files.set("reports/more.txt", Buffer.from("")),
      "reports/more.txt is in the bundle, and was not when it was signed.",
    ],
    ["no attestation", (files) => files.delete(ATTESTATION), `${ATTESTATION} is missing from the bundle.`],
    [
      "a path that leads out of it",
      (files) => files.set("reports/../../x", Buffer.from("")),
      'The bundle holds "reports/../../x", which is no path of a bundle.',
    ],
  ])("is refused with %s", (_what, change, message) => {
    expect(refusal(packed(change))).toBe(message);
  });

  it("is refused where another tool packed it again, compressed or not", () => {
    const files = Object.fromEntries(readArchive(bundle));
    expect(refusal(zipSync(files, { level: 0, mtime: "2021-01-01T12:00:00" }))).toMatch(
      /^The bundle is not the archive that was written: /,
    );
    expect(refusal(zipSync(files))).toMatch(/ is compressed in the bundle, and none of its files is\.$/);
    expect(refusal(new Uint8Array())).toMatch(/^The bundle is no whole ZIP archive: /);
  });
});

describe("a signature that nobody should believe", () => {
  it("is refused of a stranger, whatever key it says it is of", () => {
    const foreign = bundleOf(stranger.key);
    expect(refusal(foreign)).toContain(
      `is signed by nobody who is trusted here: it names "${stranger.trusted.keyId}"`,
    );
    const claimed = packed((files) => {
      const envelope = textIn(files, ATTESTATION).replace(stranger.trusted.keyId, auditor.trusted.keyId);
      files.set(ATTESTATION, Buffer.from(envelope));
    }, foreign);
    expect(refusal(claimed)).toContain("says that key audit-2026");
    expect(refusal(claimed)).toContain("and the signature does not fit");
  });

  it("is believed of one who is trusted, and told of others", () => {
    const both = packed((files) => {
      const own = JSON.parse(textIn(files, ATTESTATION)) as { signatures: unknown[] };
      own.signatures.unshift({ keyid: "of nobody", sig: Buffer.alloc(64).toString("base64") });
      files.set(ATTESTATION, Buffer.from(JSON.stringify(own)));
    });
    const { signers, unknown } = verifyBundle(both, TRUSTED);
    expect(signers.map(({ name }) => name)).toEqual(["audit-2026"]);
    expect(unknown).toEqual(["of nobody"]);
  });

  it.each<[string, (envelope: Record<string, unknown>) => void, string]>([
    ["no signature", (envelope) => (envelope["signatures"] = []), "signatures"],
    ["another payload type", (envelope) => (envelope["payloadType"] = "text/plain"), "payloadType"],
    [
      "base64 that is written otherwise",
      (envelope) => (envelope["payload"] = `${String(envelope["payload"])}\n`),
      "payload",
    ],
    ["a member that is none", (envelope) => (envelope["x"] = 1), "no DSSE envelope"],
  ])("is refused with %s", (_what, change, message) => {
    const bytes = packed((files) => {
      const envelope = JSON.parse(textIn(files, ATTESTATION)) as Record<string, unknown>;
      change(envelope);
      files.set(ATTESTATION, Buffer.from(JSON.stringify(envelope)));
    });
    expect(refusal(bytes)).toContain(message);
  });
});

describe("a signed bundle that is not what it says", () => {
  it.each<[string, (statement: Record<string, unknown>) => void, string]>([
    [
      "is of another version",
      (statement) => (statement["predicateType"] = "urn:rollout:audit-bundle:v9"),
      `this toolkit reads "${PREDICATE_TYPE}"`,
    ],
    [
      "names a file twice",
      ({ subject }) => (subject as unknown[]).push((subject as unknown[])[0]),
      "names a file twice",
    ],
    [
      "says that nothing failed",
      ({ predicate }) =>
        Object.assign((predicate as { verdicts: object }).verdicts, { failed: 0, passed: 99 }),
      "says otherwise than reports/audit.json what was audited",
    ],
    [
      "is of another kind",
      (statement) => (statement["_type"] = "https://in-toto.io/Statement/v0.1"),
      "does not have the shape of one: _type",
    ],
  ])("is refused where it %s", (_what, change, message) => {
    expect(refusal(resigned(change))).toContain(message);
  });

  it("is refused where its documents are not those that were audited", () => {
    const documents = [{ name: "tenancy.yaml", text: "another\n" }];
    expect(refusal(bundleOf(auditor.key, auditOfDocuments(), documents))).toMatch(
      /^documents\/teams\/payments\.yaml is not both/,
    );
  });

  it("is refused where its evidence is of another version", () => {
    const audited = { ...auditOfDocuments(), apiVersion: "rollout/v2" as "rollout/v1" };
    expect(refusal(bundleOf(auditor.key, audited))).toContain('its apiVersion is "rollout/v2"');
  });

  it("is refused where it is of another tenancy than the one that was asked for", () => {
    const { tenancyId } = auditOfDocuments().evidence.declaration.tenancy;
    expect(refusal(bundle, TRUSTED, tenancyId)).toBe("was believed");
    expect(refusal(bundle, TRUSTED, "ocid1.tenancy.oc1..other")).toBe(
      `The bundle is of tenancy ${tenancyId}, not of ocid1.tenancy.oc1..other.`,
    );
  });
});
