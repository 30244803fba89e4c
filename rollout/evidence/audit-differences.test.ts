import { describe, expect, it } from "vitest";
import { auditEvidenceOf } from "../../test/harness/audit-evidence.ts";
import { evidenceOf, stackOf, urnOf, verdictOf } from "../../test/harness/evidence.ts";
import type { Finding, Verdict } from "../onboarding/vocabulary/verdicts.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";
import { differencesSince, IncomparableAudits } from "./audit-differences.ts";
import type { AuditEvidence } from "./audit-evidence.ts";

const STACK = "payments-prod";
const BUCKET = urnOf(STACK, "oci:ObjectStorage/bucket:Bucket", "traces");
const WAIVER: Waiver = {
  policy: "bucket-is-private",
  resource: BUCKET,
  reason: "A migration reads it.",
  owner: "ana.ortiz@example.com",
  approver: "sam.lee@example.com",
  ticket: "SEC-1",
  expires: "2027-01-31",
};

const failed: Finding = { outcome: "failed", resource: BUCKET, message: "It is public." };
const waived: Finding = { ...failed, outcome: "waived", waiver: WAIVER };
const notChecked: Finding = { outcome: "not-checked", resource: BUCKET, message: "accessType is not known." };
const stopped: Finding = { outcome: "not-checked", message: "The run stopped." };

type Said = Pick<Partial<Verdict>, "findings" | "passed">;
const verdict = (said: Said, policy = "bucket-is-private", stack = STACK): Verdict =>
  verdictOf({ stack, pack: "separation", policy, ...said });
const auditOf = (verdicts: readonly Verdict[], changes: Partial<AuditEvidence> = {}): AuditEvidence =>
  auditEvidenceOf({ evidence: evidenceOf({ stacks: [stackOf(STACK, { verdicts })] }), ...changes });

const kindsBetween = (before: Said, after: Said): string[] =>
  differencesSince(auditOf([verdict(before)]), auditOf([verdict(after)])).changes.map(({ kind }) => kind);

describe("differencesSince", () => {
  const passed = { passed: [BUCKET] };
  it.each<[string, Said, Said, string[]]>([
    ["passed → failed", passed, { findings: [failed] }, ["new-failure"]],
    ["not checked → failed", { findings: [notChecked] }, { findings: [failed] }, ["new-failure"]],
    ["not there → failed", {}, { findings: [failed] }, ["new-failure"]],
    ["failed → passed", { findings: [failed] }, passed, ["mended"]],
    ["waived → passed", { findings: [waived] }, passed, ["mended"]],
    ["failed → waived", { findings: [failed] }, { findings: [waived] }, ["newly-waived"]],
    ["passed → waived", passed, { findings: [waived] }, ["newly-waived"]],
    ["waived → failed", { findings: [waived] }, { findings: [failed] }, ["waiver-gone"]],
    ["passed → not checked", passed, { findings: [notChecked] }, ["no-longer-checked"]],
    ["failed → not checked", { findings: [failed] }, { findings: [notChecked] }, ["no-longer-checked"]],
    ["not checked → passed", { findings: [notChecked] }, passed, ["now-checked"]],
    ["passed → nothing of its business", passed, {}, ["no-longer-applies"]],
    ["failed → another passes, it is gone", { findings: [failed] }, { passed: ["urn:x"] }, ["mended"]],
    ["failed → gone, run stopped", { findings: [failed] }, { findings: [stopped] }, ["no-longer-checked"]],
    ["passed → passed", passed, passed, []],
    [
      "failed → failed with other words",
      { findings: [failed] },
      { findings: [{ ...failed, message: "x" }] },
      [],
    ],
    ["another resource passes too", passed, { passed: [BUCKET, "urn:x"] }, []],
    ["nothing of its business → passed", {}, passed, []],
  ])("%s", (_what, before, after, kinds) => {
    expect(kindsBetween(before, after)).toEqual(kinds);
  });

  it("tells the worse of two findings of one resource", () => {
    expect(kindsBetween({ findings: [waived] }, { findings: [waived, failed] })).toEqual(["waiver-gone"]);
  });

  it("says where, from what to what, and what the policy says", () => {
    const { changes, since } = differencesSince(
      auditOf([verdict({ passed: [BUCKET] })]),
      auditOf([verdict({ findings: [failed] })]),
    );
    expect(since).toBe("2026-12-01T09:30:00Z");
    expect(changes).toEqual([
      {
        kind: "new-failure",
        stack: STACK,
        pack: "separation",
        policy: "bucket-is-private",
        resource: BUCKET,
        before: "passed",
        after: "failed",
        message: "It is public.",
      },
    ]);
  });

  it("counts a failure as no longer checked, not as mended, where its verdict is missing", () => {
    const other = verdict({ passed: ["urn:x"] }, "other");
    const after = auditOf([other], { policies: auditOf([verdict({}), other]).policies });
    const { changes, policies } = differencesSince(auditOf([verdict({ findings: [failed] }), other]), after);
    expect(changes.map(({ kind, policy, before }) => [kind, policy, before])).toEqual([
      ["no-longer-checked", "bucket-is-private", "failed"],
    ]);
    expect(policies).toEqual({ added: [], removed: [] });
  });

  it("tells policies that came and went by name, and failures of new ones", () => {
    const before = auditOf([verdict({ findings: [failed] }, "old")]);
    const after = auditOf([verdict({ findings: [failed] }, "new")]);
    const { policies, changes } = differencesSince(before, after);
    expect(policies).toEqual({ added: ["separation/new"], removed: ["separation/old"] });
    expect(changes.map(({ kind, policy }) => [kind, policy])).toEqual([["new-failure", "new"]]);
  });

  it("compares policies of a framework alone where one audit was narrowed to it", () => {
    const own = verdict({ passed: [BUCKET] });
    const cis = verdictOf({ ...verdict({ passed: [BUCKET] }, "of-cis"), cis: ["5.1.1"] });
    const after = auditOf([cis], { scope: { framework: "cis" } });
    expect(differencesSince(auditOf([own, cis]), after).policies).toEqual({ added: [], removed: [] });
  });

  it("tells apart stacks that are gone from those that were not looked at", () => {
    const of = (stack: string): Verdict => verdict({ findings: [failed] }, "bucket-is-private", stack);
    const before = auditEvidenceOf({
      evidence: evidenceOf({
        stacks: ["payments-prod", "payments-dev", "search-dev"].map((stack) =>
          stackOf(stack, { verdicts: [of(stack)] }),
        ),
      }),
    });
    const { run: _run, ...cutOff } = stackOf("payments-dev", {}, { outcome: "failed" });
    const after = auditEvidenceOf({
      evidence: evidenceOf({
        stacks: [stackOf("payments-prod", { verdicts: [of("payments-prod")] }), cutOff, stackOf("fraud-dev")],
      }),
    });
    const { stacks, changes } = differencesSince(before, after);
    expect(stacks).toEqual({
      added: ["fraud-dev"],
      removed: ["search-dev"],
      noLongerJudged: ["payments-dev"],
    });
    expect(changes).toEqual([]);
  });

  it("tells that the verdict over all stacks is missing", () => {
    const separation = verdictOf({ stack: "all", pack: "separation", policy: "apart", passed: ["all"] });
    const before = auditOf([verdict({ passed: [BUCKET] })], { separation });
    const { changes } = differencesSince(before, auditOf([verdict({ passed: [BUCKET] })]));
    expect(changes.map(({ kind, stack, before }) => [kind, stack, before])).toEqual([
      ["no-longer-checked", "all", "passed"],
    ]);
  });

  it("sorts by urgency, then by place", () => {
    const before = auditOf([
      verdict({ findings: [failed] }, "a"),
      verdict({ passed: [BUCKET] }, "b"),
      verdict({ passed: [BUCKET] }, "c"),
      verdict({ findings: [waived] }, "d"),
    ]);
    const after = auditOf([
      verdict({ passed: [BUCKET] }, "a"),
      verdict({ findings: [notChecked] }, "b"),
      verdict({ findings: [failed] }, "c"),
      verdict({ findings: [failed] }, "d"),
    ]);
    expect(differencesSince(before, after).changes.map(({ kind }) => kind)).toEqual([
      "new-failure",
      "waiver-gone",
      "no-longer-checked",
      "mended",
    ]);
  });

  it("refuses evidence of another tenancy", () => {
    const { declaration } = evidenceOf();
    const tenancy = { ...declaration.tenancy, tenancyId: "ocid1.tenancy.oc1..other" };
    const other = auditEvidenceOf({ evidence: evidenceOf({ declaration: { ...declaration, tenancy } }) });
    expect(() => differencesSince(other, auditEvidenceOf())).toThrow(IncomparableAudits);
    expect(() => differencesSince(other, auditEvidenceOf())).toThrow(
      'The earlier evidence is of the tenancy "ocid1.tenancy.oc1..other", this one of "ocid1.tenancy.oc1..example"',
    );
    expect(new IncomparableAudits("").exitCode).toBe(1);
  });

  it("refuses evidence that is not earlier, and takes the same", () => {
    const later = auditEvidenceOf({ collectedAt: "2026-12-02T09:30:00.5Z" });
    expect(() => differencesSince(later, auditEvidenceOf())).toThrow(
      "Name the evidence of an audit before it.",
    );
    expect(differencesSince(later, later).changes).toEqual([]);
  });
});
