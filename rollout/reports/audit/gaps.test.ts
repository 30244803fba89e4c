import { expect, it } from "vitest";
import { auditEvidenceOf } from "../../../test/harness/audit-evidence.ts";
import { evidenceOf, stackOf, verdictOf } from "../../../test/harness/evidence.ts";
import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { gapsOf } from "./gaps.ts";

const judged = stackOf("shared-dev", {
  verdicts: [verdictOf({ stack: "shared-dev", pack: "spend", policy: "p" })],
});
const stacksFor = (scope: AuditEvidence["scope"]): string[] =>
  gapsOf(auditEvidenceOf({ scope, evidence: evidenceOf({ stacks: [judged] }) })).map(({ stack }) => stack);

it.each([
  [{}, ["tenancy", "shared-prod", "payments-dev", "payments-prod"]],
  [{ team: "payments" }, ["payments-dev", "payments-prod"]],
  [{ environment: "prod" }, ["shared-prod", "payments-prod"]],
  [{ team: "payments", environment: "dev" }, ["payments-dev"]],
  [{ team: "search" }, []],
])("of what was narrowed to %j, misses %j", (scope, stacks) => {
  expect(stacksFor(scope)).toEqual(stacks);
});

it("says why, and whose stack it is", () => {
  const { run: _run, ...cutOff } = stackOf("payments-dev", {}, { outcome: "failed", reason: "OCI is down." });
  const evidence = evidenceOf({ stacks: [cutOff, stackOf("tenancy")] });
  expect(gapsOf(auditEvidenceOf({ evidence })).slice(0, 3)).toEqual([
    {
      stack: "payments-dev",
      environment: "dev",
      team: "payments",
      message: "No policy ran on it, because it did not come to its end. OCI is down.",
    },
    { stack: "tenancy", message: "No policy ran on it." },
    {
      stack: "shared-dev",
      environment: "dev",
      message: "The documents call for it, but this audit did not look at it.",
    },
  ]);
});
