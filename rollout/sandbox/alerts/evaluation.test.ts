import { beforeEach, describe, expect, it } from "vitest";
import { Tenancy } from "../testing/tenancy.ts";
import { evaluate } from "./evaluation.ts";
import { noteUsage, readUsage } from "./usage.ts";

let tenancy: Tenancy;
let team: string;

beforeEach(() => {
  tenancy = new Tenancy("2026-11-10T12:00:00Z");
  const ai = tenancy.put("compartment", "ai");
  team = tenancy.put("compartment", "claims-dev", { compartmentId: ai });
});

function budget(name: string, body: object = {}): string {
  const whole = { targetType: "COMPARTMENT", targets: [team], amount: 800, processingPeriodType: "MONTH" };
  return tenancy.put("budget", name, { ...whole, ...body });
}

function rule(budgetId: string, name: string, body: object): void {
  tenancy.put(
    "budgetalertrule",
    name,
    { budgetId, thresholdType: "PERCENTAGE", type: "ACTUAL", ...body },
    budgetId,
  );
}

/** Uses that much, by day of November 2026 or by time. */
function use(...rows: readonly [time: string | number, amount: number, rest?: object][]): void {
  const sent = rows.map(([time, amount, rest]) => ({
    time: typeof time === "number" ? `2026-11-${String(time).padStart(2, "0")}` : time,
    compartmentId: team,
    service: "Generative AI",
    amount,
    ...rest,
  }));
  noteUsage(
    tenancy.store,
    // Where a row names its compartment by a path, not by its OCID as well.
    readUsage(
      sent.map(({ compartmentId, ...row }) => ("compartment" in row ? row : { compartmentId, ...row })),
      tenancy,
    ),
  );
}

/** The rules that go off at a time, by name. */
function goesOff(budgetId: string, time = tenancy.time): string[] {
  const found = tenancy.store.byId(budgetId);
  if (found === undefined) throw new Error(`no budget ${budgetId}`);
  tenancy.time = time;
  return evaluate(found, new Date(time), tenancy).map(({ alertRuleId }) => alertRuleId.split("..")[1] ?? "");
}

const bodyOf = (id: string) => tenancy.store.byId(id)?.body;

// Source: OCI, Budgets Overview: a rule goes off when a percentage of the budget, or an amount, is reached.
describe("a rule on what was spent", () => {
  it("goes off at its percentage of the budget, not before", () => {
    const id = budget("dev");
    rule(id, "half", { threshold: 50 });
    rule(id, "all", { threshold: 100 });
    use([2, 399.99]);
    expect(goesOff(id)).toEqual([]);
    use([3, 0.01]);
    expect(goesOff(id)).toEqual(["half"]);
    use([3, 400]);
    expect(goesOff(id)).toEqual(["all"]);
  });

  it("goes off at its amount", () => {
    const id = budget("dev");
    rule(id, "amount", { threshold: 50, thresholdType: "ABSOLUTE" });
    use([2, 49]);
    expect(goesOff(id)).toEqual([]);
    use([2, 1]);
    expect(goesOff(id)).toEqual(["amount"]);
  });

  it("goes off once a period, and again in the next", () => {
    const id = budget("dev");
    rule(id, "half", { threshold: 50 });
    use([2, 500], ["2026-12-01T00:00:00Z", 400], ["2026-11-30T23:59:59Z", 1]);
    expect(goesOff(id)).toEqual(["half"]);
    expect(goesOff(id, "2026-11-30T23:59:59Z")).toEqual([]);
    expect(goesOff(id, "2026-12-01T00:00:00Z")).toEqual(["half"]);
    expect(bodyOf(id)).toMatchObject({ actualSpend: 400 });
    expect(goesOff(id, "2026-12-02T00:00:00Z")).toEqual([]);
  });

  it("counts from the day of the budget's offset on, and only what was used by now", () => {
    const id = budget("dev", { budgetProcessingPeriodStartOffset: 5 });
    rule(id, "half", { threshold: 50 });
    use([4, 400], [5, 399], [11, 400]);
    expect(goesOff(id)).toEqual([]);
    expect(bodyOf(id)).toMatchObject({ actualSpend: 399, timeSpendComputed: "2026-11-10T12:00:00.000Z" });
    expect(goesOff(id, "2026-11-11T00:00:00Z")).toEqual(["half"]);
  });
});

describe("what counts for a budget", () => {
  it("is what its compartment and those below it used, and no other", () => {
    const [whole, own] = [budget("ai", { targets: ["ocid1.compartment.oc1..ai"] }), budget("dev")];
    tenancy.put("compartment", "other", { compartmentId: "ocid1.compartment.oc1..ai" });
    use([2, 1], [2, 10, { compartment: "ai/other" }], [2, 100, { compartment: "ai" }]);
    goesOff(whole);
    goesOff(own);
    expect([bodyOf(whole)?.["actualSpend"], bodyOf(own)?.["actualSpend"]]).toEqual([111, 1]);
  });

  // Source: OCI Budgets API, Budget.targets: {tagNamespace}.{tagKey}.{tagValue}.
  it("is what carries its tag, by itself or by its resource", () => {
    const id = budget("tagged", { targetType: "TAG", targets: ["Rollout.Team.claims.v2"] });
    const tagged = (team: string) => ({ definedTags: { Rollout: { Team: team } } });
    const [mine, others] = [
      tenancy.put("generativeaiproject", "mine", tagged("claims.v2")),
      tenancy.put("generativeaiproject", "others", tagged("claims")),
    ];
    use(
      [2, 1, { tags: { "Rollout.Team": "claims.v2" } }],
      [2, 10, { tags: { "Rollout.Team": "claims" } }],
      [2, 100, { resourceId: mine }],
      [2, 1000, { resourceId: others }],
      [2, 10_000],
    );
    goesOff(id);
    expect(bodyOf(id)).toMatchObject({ actualSpend: 101 });
  });
});

// Source: OCI, Budgets Overview: forecasts go on in a line, and need three days of consumption.
describe("a rule on the forecast", () => {
  it("needs three days with consumption, however long the month is on", () => {
    const id = budget("dev");
    rule(id, "forecast", { threshold: 100, type: "FORECAST" });
    use([1, 100], [2, 100], ["2026-11-02T18:00:00Z", 100]);
    expect(goesOff(id, "2026-11-03T00:00:00Z")).toEqual([]);
    expect(bodyOf(id)).not.toHaveProperty("forecastedSpend");
    use([3, 60]);
    expect(goesOff(id, "2026-11-04T00:00:00Z")).toEqual(["forecast"]);
    // 360 in 3 of 30 days.
    expect(bodyOf(id)).toMatchObject({ actualSpend: 360, forecastedSpend: 3600 });
  });

  it("stays silent while the line ends below its threshold", () => {
    const id = budget("dev");
    rule(id, "forecast", { threshold: 100, type: "FORECAST" });
    use([1, 26], [2, 26], [3, 27]);
    expect(goesOff(id, "2026-11-04T00:00:00Z")).toEqual([]);
    expect(bodyOf(id)).toMatchObject({ forecastedSpend: 790 });
    use([3, 1]);
    expect(goesOff(id, "2026-11-04T00:00:00Z")).toEqual(["forecast"]);
  });
});
