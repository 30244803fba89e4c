import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const alerts = "alerts: { recipients: [claims-lead@example.com] }";
const withPercents = (percents: string) =>
  problemsAfter([
    "teams/claims.yaml",
    alerts,
    alerts.replace("{ recipients", `{ percents: ${percents}, recipients`),
  ]);

it("accepts an early alert and one at the end, and the defaults", () => {
  expect(withPercents("[80, 100]")).toEqual([]);
  expect(withPercents("[10, 90, 100, 120]")).toEqual([]);
  expect(problemsAfter()).toEqual([]);
});

it.each([
  ["[90, 100]", "at 80 % or earlier"],
  ["[50, 80]", "at 100 %"],
  ["[90]", "at 80 % or earlier, and none at 100 %"],
])("rejects %s", (percents, missing) => {
  expect(withPercents(percents)).toEqual([
    `stacks/teams/claims.yaml:74:25  environments.dev.alerts.percents  the budget of "dev" has no alert ${missing}. Write a percent up to 80 and 100, for example [50, 80, 100].`,
  ]);
});
