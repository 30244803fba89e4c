import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const alerts = "alerts: { recipients: [claims-lead@example.com] }";
const withForecast = (percents: string) =>
  problemsAfter([
    "teams/claims.yaml",
    alerts,
    alerts.replace("{ recipients", `{ forecastPercents: ${percents}, recipients`),
  ]);

it("accepts one percent, and the default", () => {
  expect(withForecast("[100]")).toEqual([]);
  expect(problemsAfter()).toEqual([]);
});

it("rejects a budget whose forecast nobody hears of", () => {
  expect(withForecast("[]")).toEqual([
    'stacks/teams/claims.yaml:74:33  environments.dev.alerts.forecastPercents  nobody would hear of the forecast of "dev". Write at least one percent, for example [100].',
  ]);
});
