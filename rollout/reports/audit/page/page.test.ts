import { describe, expect, it } from "vitest";
import { auditEvidenceOf } from "../../../../test/harness/audit-evidence.ts";
import { SHORT_WAIVER, smallAudit } from "../../../../test/harness/audit-with-all.ts";
import { evidenceOf, stackOf, verdictOf } from "../../../../test/harness/evidence.ts";
import { separationVerdict } from "../../../../policy-packs/index.ts";
import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { conclusionOf } from "./conclusion.ts";
import { renderAuditPage } from "./page.ts";

/** What a reader sees of a section, in one line. */
function words(audited: AuditEvidence, id: string, before?: AuditEvidence): string {
  const page = renderAuditPage(audited, before);
  const from = page.indexOf(`<section id="${id}"`);
  const next = page.indexOf("<section id=", from + 1);
  return page
    .slice(from, next === -1 ? undefined : next)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
}

const judged = (...outcomes: readonly Parameters<typeof verdictOf>[0][]) =>
  auditEvidenceOf({
    evidence: evidenceOf({
      declaration: { ...evidenceOf().declaration, environments: [], teams: [] },
      stacks: [stackOf("tenancy", { verdicts: outcomes.map(verdictOf) })],
    }),
  });
const passed = { stack: "tenancy", pack: "spend", policy: "one", passed: ["tenancy"] };
const unseen = { outcome: "not-checked", message: "Could not see it." } as const;

describe("conclusionOf", () => {
  it.each<[string, AuditEvidence, string]>([
    ["everything passed", judged(passed), "Audit: nothing that was looked at failed"],
    [
      "something failed",
      judged(passed, {
        stack: "tenancy",
        pack: "spend",
        policy: "two",
        findings: [{ outcome: "failed", message: "No." }],
      }),
      "Audit: 1 verdict failed",
    ],
    [
      "something was not seen",
      judged(passed, { stack: "tenancy", pack: "spend", policy: "two", findings: [unseen] }),
      "Audit: nothing that was looked at failed; 1 verdict could not be given",
    ],
    [
      "something is waived",
      judged({
        stack: "tenancy",
        pack: "spend",
        policy: "two",
        findings: [{ outcome: "waived", message: "It is public.", waiver: SHORT_WAIVER }],
      }),
      "Audit: nothing failed, and nothing passed, and 1 verdict is waived",
    ],
    [
      "a stack was not judged",
      smallAudit(),
      "Audit: 1 verdict failed, and 1 verdict is waived; 1 verdict could not be given, and 1 stack was not judged",
    ],
    ["no policy ran", judged(), "Audit: no policy gave a verdict, so nothing is known"],
  ])("says so where %s", (_what, audited, sentence) => {
    const { length } = sentence;
    expect(conclusionOf(audited).slice(0, length)).toBe(sentence);
  });
});

describe("renderAuditPage", () => {
  it("gives an auditor what is to be signed", () => {
    const sheet = words(smallAudit(), "summary");
    expect(sheet).toContain(
      "Looked at An offline plan: the programs ran on this machine, and no cloud was asked",
    );
    expect(sheet).toContain("Scope team payments");
    expect(sheet).toContain("Separation of environments Not checked, because not every stack was looked at");
    expect(sheet).toContain("Waivers to look at 1 waiver");
    expect(sheet).toMatch(/Name.*Role.*Date.*Signature/);
  });

  it("tells what failed before what was not checked, each with what to change", () => {
    const found = words(smallAudit(), "findings");
    expect(found).toMatch(
      /Failed 1 rule-has-recipients .*It mails nobody\. payments-prod-actual-90 \(budget alert\) in payments-prod What to change Add budget\.recipients\..*Not checked 2 /,
    );
  });

  it("names who accepted what until when, and waivers that cover nothing", () => {
    const found = words(smallAudit(), "exceptions");
    expect(found).toContain(
      "bucket-is-private It is public. payments-prod-traces (storage bucket) in payments-prod A migration reads it. ana.ortiz@example.com sam.lee@example.com SEC-1 2027-01-31 61 days left",
    );
    expect(found).toContain("Covers nothing : bucket-is-private");
    expect(found).toContain("Nothing needs it.");
  });

  it("lists controls with the gravest of their verdicts, and those that no policy looks at", () => {
    const found = words(smallAudit(), "controls");
    expect(found).toMatch(/RT-1 [^]*? Waived 1 waived bucket-is-private/);
    expect(found).toMatch(/CIS 4\.1 Failed 1 failed rule-has-recipients/);
    expect(found).toMatch(/Requirements that no policy looks at \d+ .* VE-1 /);
  });

  it("says of a stack that nobody judged that it was not judged, and why", () => {
    expect(words(smallAudit(), "stacks")).toContain(
      "payments-dev dev payments Not judged No policy ran on it, because it did not come to its end. OCI did not answer.",
    );
  });

  it("names what each policy looked at, and why one does not apply", () => {
    const found = words(smallAudit(), "policies");
    expect(found).toContain("Passed: other");
    expect(found).toMatch(/has-defaults 1 not applicable/);
  });

  it("shows the proof over all stacks at once among the policies", () => {
    const separation = separationVerdict([]);
    expect(words(smallAudit({ separation }), "policies")).toContain(separation.policy);
  });

  it("says what changed since an earlier audit, that nothing did, or that none was named", () => {
    expect(words(smallAudit(), "changes")).toContain("compared with no earlier one");
    expect(words(smallAudit(), "changes", smallAudit())).toContain("Nothing changed.");
    const before = smallAudit({
      evidence: evidenceOf({ stacks: [stackOf("payments-prod", { verdicts: [] })] }),
      collectedAt: "2026-11-01T09:30:00Z",
    });
    expect(words(smallAudit(), "changes", before)).toMatch(
      /Compared with the audit of 2026-11-01T09:30:00Z\. .*New failure : rule-has-recipients/,
    );
  });

  it("narrows to a framework where the audit was", () => {
    const found = words(smallAudit({ scope: { framework: "cis" } }), "controls");
    expect(found).not.toContain("Requirements");
    expect(found).toContain("CIS 4.1");
  });
});
