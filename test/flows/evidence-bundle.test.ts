import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dsse } from "@sigstore/core";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTESTATION, REPORTS } from "../../rollout/evidence/bundle/bundle-files.ts";
import { AUDIT_REPORTS } from "../../rollout/reports/audit/index.ts";
import { Workplace, type Finished } from "../harness/command-line.ts";

const BUNDLE = "audit/evidence-bundle.zip";
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** A platform team signs an audit, and an auditor verifies it with nothing but the file and a public key; no engine. */
describe("a signed audit", () => {
  const place = new Workplace();
  let made: Finished;
  let signed: Finished;
  const verify = (...args: string[]) => place.rollout("audit", "verify", ...args);

  beforeAll(async () => {
    made = await place.rollout("audit", "key", "keys/audit");
    signed = await place.rollout("audit", "--key", "keys/audit.key.pem", "--out", "audit");
  }, 60_000);
  afterAll(() => place.remove());

  it("keeps the private key to its owner, and never writes over one", async () => {
    expect(made.code).toBe(0);
    expect(statSync(place.path("keys/audit.key.pem")).mode & 0o777).toBe(0o600);
    expect(made.stdout).not.toContain("PRIVATE KEY");
    const before = readFileSync(place.path("keys/audit.key.pem"), "utf8");
    const again = await place.rollout("audit", "key", "keys/audit");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("keys/audit.key.pem is there already, and a key is never written over.");
    expect(readFileSync(place.path("keys/audit.key.pem"), "utf8")).toBe(before);
  });

  it("is verified by its public key, report by report", async () => {
    expect(signed.code).toBe(0);
    const verified = await verify(BUNDLE, "--trusted", "keys");
    expect(verified.stderr).toBe("");
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain("Signed by audit; every byte is what was signed.");
    expect(verified.stdout).toContain("written again from the evidence, byte for byte the same");
    const told = JSON.parse((await verify(BUNDLE, "--trusted", "keys", "--json")).stdout) as {
      readonly signers: readonly { readonly name: string }[];
      readonly reports: string;
    };
    expect(told.signers.map(({ name }) => name)).toEqual(["audit"]);
    expect(told.reports).toBe("passed");
  });

  it("holds every report as it lies beside it, the documents as they were, and no key", () => {
    const files = unzipSync(readFileSync(place.path(BUNDLE)));
    for (const { fileName } of Object.values(AUDIT_REPORTS)) {
      const bytes = Buffer.from(files[`${REPORTS}${fileName}`] ?? new Uint8Array());
      expect(bytes.equals(readFileSync(place.path("audit", fileName)))).toBe(true);
    }
    const tenancy = Buffer.from(files["documents/tenancy.yaml"] ?? new Uint8Array());
    expect(tenancy.equals(readFileSync(place.path("stacks/tenancy.yaml")))).toBe(true);
    expect(readFileSync(place.path(BUNDLE)).includes("PRIVATE KEY")).toBe(false);
  });

  it.skipIf(!hasOpenssl)("is verified by OpenSSL, too", () => {
    const files = unzipSync(readFileSync(place.path(BUNDLE)));
    const { payload, payloadType, signatures } = JSON.parse(
      Buffer.from(files[ATTESTATION] ?? new Uint8Array()).toString("utf8"),
    ) as { payload: string; payloadType: string; signatures: { sig: string }[] };
    writeFileSync(place.path("signed"), dsse.preAuthEncoding(payloadType, Buffer.from(payload, "base64")));
    writeFileSync(place.path("sig"), Buffer.from(signatures[0]?.sig ?? "", "base64"));
    const check = ["pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "keys/audit.pub.pem"];
    const { status, stderr } = spawnSync("openssl", [...check, "-in", "signed", "-sigfile", "sig"], {
      cwd: place.folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("is refused with exit code 1 where a byte was changed, and of an unknown signer", async () => {
    const bytes = readFileSync(place.path(BUNDLE));
    const at = bytes.indexOf("monthlyBudget");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(place.path("changed.zip"), bytes);
    const changed = await verify("changed.zip", "--trusted", "keys");
    expect(changed.code).toBe(1);
    expect(changed.stdout).toBe("");
    expect(changed.stderr).toMatch(/^(The bundle is not the archive|documents\/)/);

    await place.rollout("audit", "key", "others/other");
    const unknown = await verify(BUNDLE, "--trusted", "others");
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain("is signed by nobody who is trusted here");
  });

  it.each([
    [["nowhere.zip", "--trusted", "keys"], 2, "nowhere.zip is not there."],
    [[BUNDLE, "--trusted", "stacks"], 2, "stacks holds no file that ends in .pub.pem."],
    [[BUNDLE, "--trusted", "keys/audit.key.pem"], 1, "keys/audit.key.pem holds a private key"],
    [[BUNDLE], 2, "required option '--trusted <place...>' not specified"],
    [
      [BUNDLE, "--trusted", "keys", "--tenancy", "ocid1.tenancy.oc1..other"],
      1,
      "not of ocid1.tenancy.oc1..other.",
    ],
    [["audit/audit.json", "--trusted", "keys"], 1, "The bundle is no whole ZIP archive"],
  ] as const)("refuses %j", async (args, code, message) => {
    const wrong = await verify(...args);
    expect(wrong.stderr).toContain(message);
    expect(wrong.code).toBe(code);
  });

  it("signs nothing with a key that is none, and writes nothing", async () => {
    const wrong = await place.rollout("audit", "--key", "keys/audit.pub.pem", "--out", "wrong");
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("keys/audit.pub.pem holds a public key");
    expect(existsSync(place.path("wrong"))).toBe(false);
  });
});
