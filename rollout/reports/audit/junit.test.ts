import { describe, expect, it } from "vitest";
import { smallAudit } from "../../../test/harness/audit-with-all.ts";
import { auditEvidenceOf } from "../../../test/harness/audit-evidence.ts";
import { evidenceOf, stackOf, verdictOf } from "../../../test/harness/evidence.ts";
import { renderJunit } from "./junit.ts";

const caseOf = (name: string): string | undefined =>
  renderJunit(smallAudit()).match(new RegExp(`<testcase [^>]*name="${name}"(/>|>.*?</testcase>)`, "s"))?.[0];

describe("renderJunit", () => {
  it("counts a failure, what was not checked as errors, and the others as skipped", () => {
    const text = renderJunit(smallAudit());
    expect(text.split(/(?=<testsuite |<testcase)/).filter((part) => /^<(\?|testsuite )/.test(part))).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rollout audit" tests="7" failures="2" errors="2" skipped="2">',
      '<testsuite name="payments-prod" tests="5" failures="1" errors="1" skipped="2" timestamp="2026-12-01T09:30:00">',
      '<testsuite name="payments-dev" tests="1" failures="0" errors="1" skipped="0" timestamp="2026-12-01T09:30:00">',
      '<testsuite name="waivers" tests="1" failures="1" errors="0" skipped="0" timestamp="2026-12-01T09:30:00">',
    ]);
  });

  it("tells every finding of a failure, and what to change", () => {
    expect(caseOf("spend/rule-has-recipients")).toBe(
      [
        '<testcase classname="payments-prod" name="spend/rule-has-recipients"><failure type="high mandatory" message="Failed: payments-prod-actual-90 (urn:pulumi:payments-prod::rollout::oci:Budget/rule:Rule::payments-prod-actual-90) It mails nobody.">Every alert mails somebody.',
        "Failed: payments-prod-actual-90 (urn:pulumi:payments-prod::rollout::oci:Budget/rule:Rule::payments-prod-actual-90) It mails nobody.",
        "Not checked: Could not see `amount`.",
        "What to change: Add budget.recipients.",
        "Level mandatory, severity high. Serves CO-2, CIS OCI 4.1.</failure></testcase>",
      ].join("\n"),
    );
  });

  it("keeps the other four apart", () => {
    expect(caseOf("separation/key-is-own")).toContain('<error type="not checked" message="Not checked: ');
    expect(caseOf("separation/bucket-is-private")).toContain(
      '<skipped message="Waived until 2027-01-31 (SEC-1, ana.ortiz@example.com: A migration reads it.): payments-prod-traces (',
    );
    expect(caseOf("tagging/is-tagged")).toBe(
      '<testcase classname="payments-prod" name="tagging/is-tagged"/>',
    );
    expect(caseOf("tagging/has-defaults")).toContain(
      '<skipped message="Not applicable: Nothing of the stack is its business.">',
    );
  });

  it("turns red on a stack that no policy ran on, and on a waiver that does not do what it should", () => {
    expect(caseOf("policies ran")).toContain(
      '<error type="not checked" message="No policy ran on it, because it did not come to its end. OCI did not answer.">',
    );
    expect(renderJunit(smallAudit())).toContain(
      '<failure type="unmatched waiver" message="Nothing needs it.">',
    );
  });

  it("has a case for the verdict over all stacks", () => {
    const separation = verdictOf({ stack: "all", pack: "separation", policy: "apart", passed: ["all"] });
    expect(renderJunit(smallAudit({ separation }))).toContain(
      '<testcase classname="all" name="separation/apart"/>',
    );
  });

  it("says how many more there are", () => {
    const findings = ["A.", "B.", "C."].map((message) => ({ outcome: "failed" as const, message }));
    const verdict = verdictOf({ stack: "tenancy", pack: "spend", policy: "p", findings });
    const evidence = evidenceOf({ stacks: [stackOf("tenancy", { verdicts: [verdict] })] });
    expect(renderJunit(auditEvidenceOf({ evidence }))).toContain('message="Failed: A. And 2 more."');
  });
});
