import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const team = "teams/claims.yaml";
const all = "    telemetry: [prompts, outputs, tool-calls, evaluations]\n";

it("accepts exactly what the entry requires, and the default", () => {
  expect(problemsAfter([team, all, "    telemetry: [evaluations, outputs, prompts]\n"])).toEqual([]);
  expect(problemsAfter([team, all, ""])).toEqual([]);
});

it("accepts less for an entry that requires nothing", () => {
  expect(
    problemsAfter([
      team,
      "    approvedUse: code-explanation",
      "    approvedUse: code-explanation\n    telemetry: [prompts]",
    ]),
  ).toEqual([]);
});

it("rejects a use that records less, and names everything that is missing", () => {
  expect(problemsAfter([team, all, "    telemetry: [outputs, tool-calls]\n"])).toEqual([
    'stacks/teams/claims.yaml:33:16  uses[1].telemetry  "claim-triage" does not record prompts, evaluations, which "customer-facing-decisions" requires. Add prompts, evaluations.',
  ]);
});
