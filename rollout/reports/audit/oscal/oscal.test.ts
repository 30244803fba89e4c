import { describe, expect, it } from "vitest";
import { smallAudit } from "../../../../test/harness/audit-with-all.ts";
import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { renderOscal } from "./oscal.ts";
import { uuidOf } from "./words.ts";

interface Prop {
  readonly name: string;
  readonly value: string;
}
interface Result {
  readonly observations: readonly { readonly uuid: string; readonly title: string }[];
  readonly risks: readonly {
    readonly uuid: string;
    readonly status: string;
    readonly deadline?: string;
    readonly props: readonly Prop[];
  }[];
  readonly findings: readonly {
    readonly target: { readonly "target-id": string; readonly status: object };
    readonly props: readonly Prop[];
    readonly "related-observations": readonly object[];
    readonly "related-risks"?: readonly object[];
  }[];
  readonly "reviewed-controls": object;
}

function resultOf(evidence: AuditEvidence): Result {
  const document = JSON.parse(renderOscal(evidence)) as { "assessment-results": { results: Result[] } };
  const [result] = document["assessment-results"].results;
  if (result === undefined) throw new Error("the document has no result");
  return result;
}

/** Without the stack that was cut off, which leaves no control unharmed. */
function judgedAudit(): AuditEvidence {
  const audit = smallAudit({ scope: { team: "payments", environment: "prod" } });
  return { ...audit, evidence: { ...audit.evidence, stacks: audit.evidence.stacks.slice(0, 1) } };
}

const statusesOf = ({ findings }: Result): unknown[] =>
  findings.map(({ target, props }) => [
    target["target-id"],
    props.find(({ name }) => name === "outcome")?.value,
    Object.entries(target.status)
      .filter(([key]) => key !== "remarks")
      .map(([, value]) => String(value))
      .sort()
      .join(" "),
  ]);

describe("renderOscal", () => {
  it("has a finding for each control, which keeps the five outcomes apart", () => {
    expect(statusesOf(resultOf(judgedAudit()))).toEqual([
      ["CO-1", "passed", "pass satisfied"],
      ["CO-2", "failed", "fail not-satisfied"],
      ["DA-1", "not-applicable", "other satisfied"],
      ["RT-1", "waived", "not-satisfied other"],
      ["SE-1", "not-checked", "not-satisfied other"],
      ["cis-oci-4.1", "failed", "fail not-satisfied"],
    ]);
  });

  it("says of what does not apply that it is no implementation", () => {
    const applies = resultOf(judgedAudit()).findings.filter(
      ({ target }) => "implementation-status" in target,
    );
    expect(applies.map(({ target }) => target["target-id"])).toEqual(["DA-1"]);
  });

  it("lets no control pass while a stack was not judged", () => {
    const outcomes = statusesOf(resultOf(smallAudit())).map((status) => (status as string[])[1]);
    expect(outcomes).toEqual([
      "not-checked",
      "failed",
      "not-checked",
      "not-checked",
      "not-checked",
      "failed",
    ]);
  });

  it("has one observation for each finding and one for what passed together", () => {
    expect(resultOf(smallAudit()).observations.map(({ title }) => title)).toEqual([
      "Failed: spend/rule-has-recipients on payments-prod",
      "Not checked: spend/rule-has-recipients on payments-prod",
      "Passed: spend/rule-has-recipients on payments-prod",
      "Not checked: separation/key-is-own on payments-prod",
      "Waived: separation/bucket-is-private on payments-prod",
      "Passed: tagging/is-tagged on payments-prod",
      "Not applicable: tagging/has-defaults on payments-prod",
      "Not checked: stack payments-dev",
    ]);
  });

  it("has an open risk for a failure and an approved deviation with its deadline for a waiver", () => {
    const { risks, findings } = resultOf(judgedAudit());
    expect(risks.map(({ status, deadline }) => [status, deadline])).toEqual([
      ["open", undefined],
      ["deviation-approved", "2027-01-31T23:59:59Z"],
    ]);
    expect(
      risks[1]?.props.filter(({ name }) => name.startsWith("waiver-")).map(({ value }) => value),
    ).toEqual([
      "A migration reads it.",
      "ana.ortiz@example.com",
      "sam.lee@example.com",
      "SEC-1",
      "2027-01-31",
    ]);
    expect(findings.map((finding) => finding["related-risks"]?.length ?? 0)).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it("knows the risk again in the next audit, and not the observation", () => {
    const [now, later] = [judgedAudit(), { ...judgedAudit(), collectedAt: "2026-12-08T09:30:00Z" }].map(
      resultOf,
    );
    expect(later?.risks.map(({ uuid }) => uuid)).toEqual(now?.risks.map(({ uuid }) => uuid));
    expect(later?.observations[0]?.uuid).not.toBe(now?.observations[0]?.uuid);
  });

  it("reviews the controls of the framework that was asked for", () => {
    const { findings } = resultOf({ ...judgedAudit(), scope: { ...judgedAudit().scope, framework: "cis" } });
    expect(findings.map(({ target }) => target["target-id"])).toEqual(["cis-oci-4.1"]);
  });
});

describe("uuidOf", () => {
  it("is a version 5 UUID, and tells parts apart that read the same together", () => {
    expect(uuidOf("a", "b")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf("a", "b")).toBe(uuidOf("a", "b"));
    expect(uuidOf("ab")).not.toBe(uuidOf("a", "b"));
  });
});
