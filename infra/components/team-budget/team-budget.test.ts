import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { alertMessage, alertSpecs } from "./plan.ts";
import { TeamBudget } from "./team-budget.ts";

const plan = {
  team: "payments",
  environment: "dev",
  costCenter: "CC-1042",
  owner: "lead@example.com",
  financeContact: "finance@example.com",
  monthlyBudget: 500,
  currency: "USD",
  alertPercents: [50, 80],
  forecastPercents: [100],
  recipients: ["a@example.com", "b@example.com"],
};

describe("alertSpecs", () => {
  it("gives every alert a slug of its own, whatever the thresholds", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }),
        (percents) => {
          const slugs = alertSpecs(percents, [100]).map(({ slug }) => slug);
          expect(new Set(slugs).size).toBe(percents.length + 1);
        },
      ),
    );
  });

  it("renames no rule when a threshold is inserted", () => {
    const slugs = (percents: number[]) => alertSpecs(percents, [100]).map(({ slug }) => slug);
    expect(slugs([50, 80])).toEqual(["actual-50", "actual-80", "forecast-100"]);
    expect(slugs([50, 65, 80])).toEqual(expect.arrayContaining(slugs([50, 80])));
  });
});

describe("alertMessage", () => {
  it("names team, environment, amount and cost center, and says what to do", () => {
    expect(alertMessage(plan, { slug: "actual-80", percent: 80, type: "ACTUAL" })).toBe(
      "Team payments in dev has spent 80 % of its 500 USD for AI this month (cost center CC-1042). Nothing is blocked: " +
        "review the spend with the team, then change environments.dev.monthlyBudget in stacks/teams/payments.yaml or stop the use. " +
        "Ask lead@example.com, who answers for the team, or finance@example.com of finance.",
    );
  });

  it("stays within OCI's 1,000 characters", () => {
    const far = "t".repeat(600);
    const long = {
      ...plan,
      team: far,
      costCenter: far,
      owner: far,
      financeContact: far,
      monthlyBudget: 10_000_000,
    };
    const message = alertMessage(long, { slug: "forecast-1000", percent: 1000, type: "FORECAST" });
    expect(message.length).toBeLessThanOrEqual(1000);
    expect(message).toMatch(
      /Nothing is blocked: .* or stop the use\. Ask t+…, who answers for the team, or t+… of finance\.$/,
    );
  });
});

describe("TeamBudget", () => {
  it("creates a budget in the root, one actual rule per threshold and a 100 % forecast rule", async () => {
    const recorded = await recordResources(() => {
      new TeamBudget("budget", {
        ...plan,
        tenancyId: "root",
        compartmentId: "c",
        tags: { "Rollout.Team": "payments" },
      });
    });

    expect(children(recorded)).toEqual([
      ["oci:Budget/budget:Budget", "budget"],
      ["oci:Budget/rule:Rule", "budget-actual-50"],
      ["oci:Budget/rule:Rule", "budget-actual-80"],
      ["oci:Budget/rule:Rule", "budget-forecast-100"],
    ]);
    expect(recorded[0]?.inputs).toMatchObject({
      compartmentId: "root",
      targetType: "COMPARTMENT",
      targets: ["c"],
      amount: 500,
      resetPeriod: "MONTHLY",
      displayName: "dev-payments",
    });
    expect(
      recorded.slice(1).map(({ inputs }) => [inputs["type"], inputs["threshold"], inputs["recipients"]]),
    ).toEqual([
      ["ACTUAL", 50, "a@example.com,b@example.com"],
      ["ACTUAL", 80, "a@example.com,b@example.com"],
      ["FORECAST", 100, "a@example.com,b@example.com"],
    ]);
  });
});
