import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const alerts = "alerts: { recipients: [claims-lead@example.com] }";
const withAlerts = (percents: string) =>
  problemsAfter(["teams/claims.yaml", alerts, alerts.replace("{ recipients", `{ ${percents}, recipients`)]);

it("accepts percents in any order, and one that is also the forecast's", () => {
  expect(withAlerts("percents: [100, 50], forecastPercents: [100]")).toEqual([]);
});

it.each([
  ["percents", 35],
  ["forecastPercents", 43],
])("rejects a percent that stands twice in %s", (field, column) => {
  expect(withAlerts(`${field}: [50, 100, 50]`)).toEqual([
    `stacks/teams/claims.yaml:74:${column}  environments.dev.alerts.${field}[2]  50 stands in this list already. Write another percent, or remove it.`,
  ]);
});
