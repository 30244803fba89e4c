import { expect, it } from "vitest";
import { editedExamples, EXAMPLES_AS_OF, type Edit } from "../../../test/harness/documents.ts";
import { formatProblem } from "../problem.ts";
import { readRollout } from "../read-rollout.ts";

/** A third team, whose name comes before the others'. */
const third = (phase: string) => `
apiVersion: rollout/v1
team: billing
product: Billing
owner: billing-lead@example.com
costCenter: CC-1042
phase: ${phase}
readiness: { assessor: platform@example.com, date: 2026-11-20, operatesInOci: CHG-1, logging: OBS-1, incidentResponse: ONC-1 }
roleReview: { everyDays: 90, lastReviewed: 2026-11-20, reviewer: identity@example.com, evidence: IAM-1 }
uses:
  - name: questions
    approvedUse: code-explanation
    workflow: Developers ask about the code.
    justification: It is old.
    dataClasses: [internal]
    models: [openai.gpt-oss-20b]
    environments: [dev]
environments:
  dev:
    privateEndpoint: public
    models: [openai.gpt-oss-20b]
    monthlyBudget: 100
    alerts: { recipients: [billing-lead@example.com] }
    groups: { users: { membership: The team }, operators: { membership: The team } }
`;

const problemsWith = (phase: string, ...edits: readonly Edit[]) => {
  const files = [...editedExamples(...edits), { path: "teams/billing.yaml", source: third(phase) }];
  const read = readRollout("stacks", files, EXAMPLES_AS_OF);
  return "problems" in read ? read.problems.map(formatProblem) : [];
};

it("accepts two pilot teams and a third that is past it", () => {
  expect(problemsWith("general")).toEqual([]);
});

it("rejects the third pilot team in order of name, at its phase", () => {
  expect(problemsWith("pilot")).toEqual([
    "stacks/teams/payments.yaml:7:8  phase  the rollout has its 2 pilot teams already: billing, claims. Wait until one of them has passed its gates and is in phase general.",
  ]);
});

it("does not count a team that is offboarding", () => {
  const problems = problemsWith("pilot", [
    "teams/claims.yaml",
    "phase: pilot\n",
    "phase: pilot\nstate: offboarding\n",
  ]);
  expect(problems.filter((line) => line.includes("  phase  "))).toEqual([]);
});
