import type { Log, Run } from "sarif";
import { describe, expect, it } from "vitest";
import { auditEvidenceOf } from "../../../../test/harness/audit-evidence.ts";
import { evidenceOf, stackOf, verdictOf } from "../../../../test/harness/evidence.ts";
import { RULE, smallAudit, STACK } from "../../../../test/harness/audit-with-all.ts";
import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { renderSarif } from "./sarif.ts";

function runOf(evidence: AuditEvidence): Run {
  const [run] = (JSON.parse(renderSarif(evidence)) as Log).runs;
  if (run === undefined) throw new Error("the log has no run");
  return run;
}

const run = runOf(smallAudit());

describe("renderSarif", () => {
  it("has a result for what failed, was not checked or is waived, and for nothing else", () => {
    const facts = (run.results ?? []).map(({ ruleId, kind, level, suppressions, properties }) => [
      ruleId,
      kind,
      level,
      suppressions?.length ?? 0,
      properties?.["outcome"],
    ]);
    expect(facts).toEqual([
      ["spend/rule-has-recipients", "fail", "error", 0, "failed"],
      ["spend/rule-has-recipients", "open", "none", 0, "not-checked"],
      ["separation/key-is-own", "open", "none", 0, "not-checked"],
      ["separation/bucket-is-private", "fail", "warning", 1, "waived"],
    ]);
  });

  it("keeps what passed and what does not apply in the run's properties", () => {
    expect(run.properties).toMatchObject({
      verdicts: { failed: 1, "not-checked": 1, waived: 1, passed: 1, "not-applicable": 1 },
      notApplicable: [
        { rule: "tagging/has-defaults", stack: STACK, reason: "Nothing of the stack is its business." },
      ],
      passed: [
        {
          rule: "spend/rule-has-recipients",
          stack: STACK,
          resources: ["urn:pulumi:payments-prod::rollout::oci:Budget/rule:Rule::other"],
        },
        { rule: "tagging/is-tagged", stack: STACK, resources: [STACK] },
      ],
    });
  });

  it.each([
    ["critical", "mandatory", "error"],
    ["medium", "mandatory", "error"],
    ["low", "mandatory", "warning"],
    ["critical", "advisory", "warning"],
  ] as const)("calls a %s %s failure %s", (severity, level, expected) => {
    const verdict = verdictOf({
      stack: STACK,
      pack: "spend",
      policy: "p",
      severity,
      level,
      findings: [{ outcome: "failed", message: "No." }],
    });
    const evidence = evidenceOf({ stacks: [stackOf(STACK, { verdicts: [verdict] })] });
    expect(runOf(auditEvidenceOf({ evidence })).results?.map((result) => result.level)).toEqual([expected]);
  });

  it("names the resource and the document that declares it", () => {
    expect(run.results?.[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "stacks/teams/payments.yaml" },
          region: { startLine: 1 },
        },
        logicalLocations: [{ name: "payments-prod-actual-90", fullyQualifiedName: RULE, kind: "resource" }],
      },
    ]);
    expect(run.artifacts?.map(({ location }) => location?.uri)).toContain("stacks/teams/payments.yaml");
  });

  it("tells the waiver", () => {
    expect(run.results?.[3]?.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification:
          "A migration reads it. Ticket SEC-1, owner ana.ortiz@example.com, approved by sam.lee@example.com, holds until 2027-01-31.",
        properties: {
          owner: "ana.ortiz@example.com",
          approver: "sam.lee@example.com",
          ticket: "SEC-1",
          expires: "2027-01-31",
        },
      },
    ]);
  });

  it("has a rule for each policy, with what it serves and how grave it is", () => {
    expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual([
      "separation/bucket-is-private",
      "separation/key-is-own",
      "spend/rule-has-recipients",
      "tagging/has-defaults",
      "tagging/is-tagged",
    ]);
    expect(run.tool.driver.rules?.[2]).toMatchObject({
      help: { text: "Every alert mails somebody.\n\nWhat to change: Add budget.recipients." },
      defaultConfiguration: { level: "error" },
      properties: {
        "security-severity": "8.0",
        tags: ["security", "requirement/CO-2", "cis-oci/4.1"],
      },
    });
  });

  it("calls a run a failed one where a stack was not judged, and notes waivers to look at", () => {
    const [invocation] = run.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(
      invocation?.toolExecutionNotifications?.map(({ descriptor, level }) => [descriptor?.id, level]),
    ).toEqual([
      ["stack-not-judged", "error"],
      ["waiver-unmatched", "warning"],
    ]);
    const whole = smallAudit({ scope: { team: "payments", environment: "prod" } });
    const { stacks } = whole.evidence;
    const evidence = { ...whole.evidence, stacks: stacks.slice(0, 1) };
    expect(runOf({ ...whole, evidence }).invocations?.[0]?.executionSuccessful).toBe(true);
  });

  it("keeps a finding's fingerprint when its words change, and gives no two the same", () => {
    const prints = (from: Run) => from.results?.map(({ partialFingerprints }) => partialFingerprints);
    const text = JSON.stringify(smallAudit());
    const reworded = JSON.parse(text.replaceAll("It mails nobody.", "Nobody is mailed.")) as AuditEvidence;
    const doubled = JSON.parse(
      text.replace(/"findings":\[(\{[^}]*\}),/, '"findings":[$1,$1,'),
    ) as AuditEvidence;
    expect(prints(runOf(reworded))).toEqual(prints(run));
    const all = prints(runOf(doubled)) ?? [];
    expect(all).toHaveLength(5);
    expect(new Set(all.map((print) => JSON.stringify(print))).size).toBe(5);
  });
});
