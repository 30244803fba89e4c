import { describe, expect, it } from "vitest";
import { exampleVerdict, judgedEvidence, NOT_CHECKED_VERDICT } from "../../test/harness/evidence-verdicts.ts";
import { evidenceOf, stackOf, urnOf } from "../../test/harness/evidence.ts";
import { blindSpotsOf, findingsOf } from "./blind-spots.ts";

describe("blindSpotsOf", () => {
  it("finds what could not be checked and what is awaited", () => {
    const spots = blindSpotsOf(judgedEvidence());
    expect(spots.notChecked).toEqual([
      { verdict: NOT_CHECKED_VERDICT, finding: NOT_CHECKED_VERDICT.findings[0] },
    ]);
    expect(spots.awaiting).toEqual([
      { stack: "payments-dev", awaits: ["shared-dev"] },
      { stack: "payments-prod", awaits: ["shared-prod"] },
    ]);
    expect([spots.withoutRun, spots.withoutVerdict, spots.notPartOfRun, spots.kept]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it("names declared stacks that the run left out", () => {
    const evidence = evidenceOf({ stacks: [stackOf("shared-dev"), stackOf("payments-dev")] });
    expect(blindSpotsOf(evidence).notPartOfRun).toEqual(["tenancy", "shared-prod", "payments-prod"]);
  });

  it("tells a stack without a run from one without a policy", () => {
    const skipped = { stack: "payments-dev", outcome: "skipped" } as const;
    const spots = blindSpotsOf(evidenceOf({ stacks: [stackOf("tenancy"), skipped] }));
    expect([spots.withoutRun, spots.withoutVerdict]).toEqual([[skipped], ["tenancy"]]);
  });

  it("lists what a destroy kept", () => {
    const resource = {
      urn: urnOf("tenancy", "oci:Kms/vault:Vault", "shared-dev"),
      type: "oci:Kms/vault:Vault",
      reason: "OCI schedules the deletion",
    };
    const evidence = evidenceOf({ stacks: [stackOf("tenancy", { kept: [resource] })] });
    expect(blindSpotsOf(evidence).kept).toEqual([{ stack: "tenancy", resource }]);
  });
});

describe("findingsOf", () => {
  it("finds what was not checked inside a verdict that failed", () => {
    const failed = { outcome: "failed", message: "No recipients." } as const;
    const unknown = { outcome: "not-checked", message: "Recipients are not known yet." } as const;
    const verdict = exampleVerdict("payments-dev", "budget-rule-has-recipients", {
      findings: [failed, unknown],
    });
    const evidence = evidenceOf({ stacks: [stackOf("payments-dev", { verdicts: [verdict] })] });
    expect(findingsOf(evidence, "not-checked")).toEqual([{ verdict, finding: unknown }]);
  });

  it("keeps an outcome that came without a finding", () => {
    const verdict = { ...NOT_CHECKED_VERDICT, findings: [] };
    const evidence = evidenceOf({ stacks: [stackOf("payments-dev", { verdicts: [verdict] })] });
    expect(findingsOf(evidence, "not-checked").map(({ finding }) => finding.message)).toEqual([
      "The policy does not say which resource.",
    ]);
  });
});
