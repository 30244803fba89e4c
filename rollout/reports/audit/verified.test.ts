import { describe, expect, it } from "vitest";
import { auditOfDocuments, bundleOf, signer } from "../../../test/harness/evidence-bundle.ts";
import { verifyBundle } from "../../evidence/bundle/verify-bundle.ts";
import { unlikeItsEvidence } from "./unlike-its-evidence.ts";
import { renderVerified, verifiedJson } from "./verified.ts";
import { AUDIT_REPORTS } from "./index.ts";

const auditor = signer("audit-2026");
const bundle = verifyBundle(bundleOf(auditor.key), [auditor.trusted]);

describe("renderVerified", () => {
  it("says who signed what and when, and what nobody attests", () => {
    expect(renderVerified({ bundle, unlike: [] })).toBe(
      `Signed by audit-2026; every byte is what was signed.
  key        audit-2026 ${auditor.trusted.keyId}
  signed     2026-12-01T10:00:00.000Z, as the signer's clock had it: no third party attests the time
  collected  2026-12-01T09:30:00Z, dates compared with 2026-12-01
  of         ${bundle.statement.predicate.tenancyId}; everything
  from       an offline plan, which asked no cloud
  stacks     5, of which 0 were not looked at
  verdicts   1 failed, 1 not checked, 1 waived, 13 passed, 9 not applicable
  files      4 of 4 beside the attestation
  reports    written again from the evidence, byte for byte the same
`,
    );
  });

  it("takes reports that another version wrote for neither right nor wrong", () => {
    const words = renderVerified({ bundle, unlike: undefined });
    expect(words).toContain(
      "reports    not checked against the evidence: version 0.1.0 of other sources wrote them",
    );
    expect(JSON.parse(verifiedJson({ bundle, unlike: undefined }))).toMatchObject({ reports: "not-checked" });
  });

  it("does not begin well where a signed report says otherwise than the evidence", () => {
    const words = renderVerified({ bundle, unlike: ["audit.md"] });
    expect(words).toMatch(/^Signed, but audit\.md is not what its evidence says\.\n/);
    expect(JSON.parse(verifiedJson({ bundle, unlike: ["audit.md"] }))).toMatchObject({
      reports: "failed",
      reportsUnlikeTheirEvidence: ["audit.md"],
    });
  });
});

describe("unlikeItsEvidence", () => {
  const audited = auditOfDocuments();
  const written = () =>
    new Map<string, Uint8Array>(
      Object.values(AUDIT_REPORTS).map(({ fileName, render }) => [fileName, Buffer.from(render(audited))]),
    );

  it("finds nothing in reports as they are written", () => {
    expect(unlikeItsEvidence(audited, undefined, written())).toEqual([]);
  });

  it("names what was changed, what is missing and what is none of them", () => {
    const reports = written();
    reports.set("audit.csv", Buffer.from("failed,0\n"));
    reports.delete("audit.md");
    reports.set("another.txt", Buffer.from(""));
    expect(unlikeItsEvidence(audited, undefined, reports)).toEqual(["another.txt", "audit.csv", "audit.md"]);
  });
});
