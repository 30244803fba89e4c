import { describe, expect, it } from "vitest";
import { auditEvidenceOf } from "../../test/harness/audit-evidence.ts";
import { evidenceOf, stackOf, verdictOf } from "../../test/harness/evidence.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";
import { collectAudit, type AuditCircumstances } from "./collect-audit.ts";
import type { Evidence } from "./evidence.ts";

const BUCKET = "urn:pulumi:payments-dev::rollout::oci:ObjectStorage/bucket:Bucket::payments-dev-traces";
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  policy: "buckets-are-private",
  team: "payments",
  reason: "It is replaced in March.",
  owner: "payments-lead@example.com",
  approver: "security@example.com",
  ticket: "RISK-1",
  expires: "2027-03-31",
  ...changes,
});
const ofResource: Waiver = (({ team: _team, ...rest }) => ({ ...rest, resource: BUCKET }))(waiver());

function audit(evidence: Evidence, changes: Partial<AuditCircumstances> = {}) {
  const {
    evidence: _evidence,
    waiverProblems: _problems,
    apiVersion: _version,
    kind: _kind,
    ...rest
  } = auditEvidenceOf();
  return collectAudit({ ...rest, forbidden: [], ...changes }, evidence);
}

function withWaivers(waivers: readonly Waiver[], used: readonly Waiver[] = [], stack = "payments-dev") {
  const { declaration } = evidenceOf();
  const findings = used.map((one) => ({
    resource: BUCKET,
    outcome: "waived" as const,
    message: "It is public.",
    waiver: one,
  }));
  const verdicts = [verdictOf({ stack, pack: "evidence", policy: "buckets-are-private", findings })];
  return evidenceOf({ declaration: { ...declaration, waivers }, stacks: [stackOf(stack, { verdicts })] });
}

const kinds = (evidence: Evidence, changes: Partial<AuditCircumstances> = {}) =>
  audit(evidence, changes).waiverProblems.map(({ kind }) => kind);

describe("a waiver", () => {
  it.each([waiver(), waiver({ environment: "dev" }), ofResource])("that was needed is no problem", (one) => {
    expect(kinds(withWaivers([one], [one]))).toEqual([]);
  });

  it.each([waiver(), waiver({ environment: "dev" }), ofResource])("that covers nothing is one", (one) => {
    expect(kinds(withWaivers([one]))).toEqual(["unmatched"]);
  });

  it.each([waiver({ environment: "prod" }), waiver({ team: "claims" })])(
    "of what nobody looked at is none",
    (one) => {
      expect(kinds(withWaivers([one]))).toEqual([]);
    },
  );

  it("that differs in its ticket alone from the one that was needed covers nothing", () => {
    expect(kinds(withWaivers([waiver({ ticket: "RISK-2" })], [waiver()]))).toEqual(["unmatched"]);
  });

  it("of what may not be waived is told as such", () => {
    const [problem] = audit(withWaivers([waiver()]), { forbidden: [waiver()] }).waiverProblems;
    expect(problem).toMatchObject({ kind: "forbidden" });
    expect(problem?.message).toContain("cannot be waived in production");
  });
});

describe("an audit of one framework", () => {
  const verdicts = [
    verdictOf({ stack: "payments-dev", pack: "evidence", policy: "buckets-are-private", cis: ["5.1.1"] }),
    verdictOf({ stack: "payments-dev", pack: "spend", policy: "budget-is-there" }),
  ];
  const evidence = evidenceOf({ stacks: [stackOf("payments-dev", { verdicts })] });
  const { policies } = auditEvidenceOf({ evidence });
  const policiesOf = (framework?: "cis" | "requirements") => {
    const scope = framework === undefined ? {} : { framework };
    const { evidence: narrowed, policies: catalog } = audit(evidence, { scope, policies });
    const judged = narrowed.stacks.flatMap(({ run }) => run?.verdicts ?? []);
    return [judged.map(({ policy }) => policy), catalog.map(({ policy }) => policy)];
  };

  it("of CIS holds the policies that CIS knows", () => {
    expect(policiesOf("cis")).toEqual([["buckets-are-private"], ["buckets-are-private"]]);
  });

  it.each(["requirements" as const, undefined])("of %s holds every policy", (framework) => {
    const all = ["buckets-are-private", "budget-is-there"];
    expect(policiesOf(framework)).toEqual([all, all]);
  });

  it("still tells of waivers for what it leaves out", () => {
    const withWaiver = withWaivers([waiver()]);
    expect(kinds(withWaiver, { scope: { framework: "cis" } })).toEqual(["unmatched"]);
  });
});
