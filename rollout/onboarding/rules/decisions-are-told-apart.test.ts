import { expect, it } from "vitest";
import { problemsOfReview } from "../../../test/harness/documents.ts";

const decided = (...decisions: readonly string[]) =>
  problemsOfReview(
    "2026-W48",
    `apiVersion: rollout/v1\nweek: 2026-W48\nheldOn: 2026-11-30\nattended: [finance@example.com]\ndecisions:\n${decisions.map((one) => `  - { ${one} }\n`).join("")}`,
  );
const BUDGET = "id: budget, decides: Raise it., person: a@example.com, due: 2026-12-09";

it("accepts decisions with names of their own, open and closed", () => {
  expect(
    decided(BUDGET, `${BUDGET.replace("budget", "tags")}, closed: { on: 2026-12-01, outcome: Done. }`),
  ).toEqual([]);
});

it("rejects a name that is given twice", () => {
  expect(decided(BUDGET, BUDGET)).toEqual([
    'stacks/decisions/2026-W48.yaml:7:11  decisions[1].id  "budget" is the name of two decisions. Give each its own.',
  ]);
});

it("rejects an end before the review, and one in the future", () => {
  expect(decided(`${BUDGET}, closed: { on: 2026-11-29, outcome: Done. }`)).toEqual([
    "stacks/decisions/2026-W48.yaml:6:93  decisions[0].closed.on  2026-11-29 does not lie between the review, 2026-11-30, and today, 2026-12-01. Write the day on which it was closed.",
  ]);
});
