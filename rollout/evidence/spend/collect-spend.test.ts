import { describe, expect, it } from "vitest";
import { factsOfDays, SPENDER, spendFacts, spendRequest } from "../../../test/harness/spend-review.ts";
import { BillMismatch, collectSpend } from "./collect-spend.ts";
import type { Review } from "../../onboarding/vocabulary/spend-review.ts";

const CLAIMS = { team: "claims", environment: "dev" };
const flat = (days: number, amount: number) => Array<number>(days).fill(amount);
const asked = (request: Parameters<typeof spendRequest>[0]) =>
  collectSpend(spendRequest(request)).decisions.toTake.map(
    ({ person, asks, about }) => `${person}: ${asks} [${about}]`,
  );

/** Reviewed, so that nothing is asked about it. */
const held = (week: string, decisions: Review["decisions"] = []): Review => ({
  week,
  heldOn: "2026-12-07",
  attended: ["finance@example.com"],
  decisions,
});
const REVIEWED = { reviews: [held("2026-W49")] };

describe("the month", () => {
  it("is that of the week's last day, and its figures are exact", () => {
    const facts = factsOfDays("2026-11-20", flat(24, 10.1), CLAIMS);
    const { month, teams } = collectSpend(spendRequest({ facts, ...REVIEWED }));
    expect(month).toMatchObject({
      month: "2026-12",
      until: "2026-12-13",
      budget: 1000,
      spent: "131.30",
      week: "70.70",
    });
    expect(teams[0]).toMatchObject({ spent: "131.30", week: "70.70", weekBefore: "70.70", budget: 1000 });
    expect(month.over).toBeCloseTo(13 / 31);
  });

  it("of a week over New Year's Day is January, in week 53 of the year before", () => {
    const facts = factsOfDays("2026-12-20", flat(15, 10), CLAIMS);
    const { month, from, to } = collectSpend(spendRequest({ week: "2026-W53", asOf: "2027-01-04", facts }));
    expect([month.month, from, to, month.spent, month.week]).toEqual([
      "2027-01",
      "2026-12-28",
      "2027-01-03",
      "30.00",
      "70.00",
    ]);
  });

  it("without data is not known, and not nothing", () => {
    const { data, month, teams } = collectSpend(spendRequest(REVIEWED));
    expect(data).toMatchObject({ until: null });
    expect(data.missingDays).toHaveLength(14);
    expect(month.until).toBeNull();
    expect(teams[0]?.forecast).toEqual({ status: "no-data" });
  });

  it("says of which days nothing is known", () => {
    const whole = factsOfDays("2026-11-20", flat(24, 10), CLAIMS);
    const facts = { ...whole, dates: whole.dates.filter((day) => day !== "2026-12-09") };
    expect(collectSpend(spendRequest({ facts })).data.missingDays).toEqual(["2026-12-09"]);
  });

  it("that does not add up to the bill is refused", () => {
    const facts = spendFacts({
      bill: { allocated: "1", unallocated: "2", billed: "3.00000000000000000001" },
    });
    expect(() => collectSpend(spendRequest({ facts }))).toThrow(BillMismatch);
  });
});

describe("alerts", () => {
  it("names thresholds that the week's spend reached, on their day, and none of the weeks before", () => {
    const facts = factsOfDays("2026-12-01", [...flat(6, 90), 0, 0, 300, 0, 0, 0, 200], CLAIMS);
    expect(collectSpend(spendRequest({ facts })).alerts.reached).toEqual([
      { ...CLAIMS, percent: 80, day: "2026-12-09" },
      { ...CLAIMS, percent: 100, day: "2026-12-13" },
    ]);
  });

  it("are reached to the last digit, not nearly", () => {
    const nearly = factsOfDays("2026-12-07", [499.99], CLAIMS);
    const facts = {
      ...nearly,
      days: nearly.days.map((day) => ({ ...day, amount: "499.99999999999999999999" })),
    };
    expect(collectSpend(spendRequest({ facts })).alerts.reached).toEqual([]);
  });
});

describe("what is to be decided", () => {
  it("is nothing where all is usual and reviewed", () => {
    expect(asked({ facts: factsOfDays("2026-11-20", flat(24, 10), CLAIMS), ...REVIEWED })).toEqual([]);
  });

  it("is what an anomaly asks, of the team's owner, until somebody decided about it", () => {
    const facts = factsOfDays("2026-11-20", [...flat(20, 10), 90, 10, 10, 10], CLAIMS);
    expect(asked({ facts, ...REVIEWED })).toEqual([
      "claims-lead@example.com: Say what cost so much more than usual, and whether it goes on (claims in dev, from 2026-12-10). [claims-dev-jump-2026-12-10]",
    ]);
    const decision = {
      id: "x",
      decides: "A load test, done.",
      person: "a@example.com",
      due: "2026-12-20",
      about: "claims-dev-jump-2026-12-10",
      closed: undefined,
    };
    const decided = collectSpend(
      spendRequest({ facts, reviews: [held("2026-W49"), held("2026-W50", [decision])] }),
    );
    expect(decided.decisions.toTake).toEqual([]);
    expect(decided.anomalies.map((anomaly) => anomaly.decision)).toEqual(["A load test, done."]);
  });

  it("is a budget that is spent, or will be", () => {
    const spent = factsOfDays("2026-11-20", flat(24, 100), CLAIMS);
    expect(asked({ facts: spent, ...REVIEWED })).toContain(
      "claims-lead@example.com: Raise the budget of USD 1000, or stop the use: it is spent (claims in dev). [claims-dev]",
    );
    expect(asked({ facts: factsOfDays("2026-11-20", flat(24, 40), CLAIMS), ...REVIEWED })).toEqual([
      "claims-lead@example.com: Raise the budget of USD 1000, or use less: the month is forecast to cost 1240 (claims in dev). [claims-dev]",
    ]);
  });

  it("is whose the rest is, but not of credits, which nobody is asked about", () => {
    const rest = {
      team: null,
      environment: null,
      compartmentId: "c",
      compartmentName: "c",
      category: "Usage",
      rows: 1,
    };
    const facts = {
      ...factsOfDays("2026-11-20", flat(24, 10), CLAIMS),
      unallocated: [
        { ...rest, reason: "no-team", amount: "5" },
        { ...rest, reason: "unknown-environment", team: "claims", amount: "2.5" },
        { ...rest, reason: "no-resource", amount: "-9" },
      ] as const,
    };
    expect(asked({ facts, ...REVIEWED }).map((one) => one.split(" that ")[0])).toEqual([
      "platform@example.com: Say whose USD 5.00 are",
      "claims-lead@example.com: Say whose USD 2.50 are",
    ]);
  });

  it("is that a pending subscriber confirms, and that what is missing is brought", () => {
    const subscribers = {
      status: "checked" as const,
      on: "2026-12-14",
      subscribers: [
        { address: "cfo@example.com", state: "pending" as const },
        { address: "finance@example.com", state: "confirmed" as const },
      ],
    };
    const facts = factsOfDays("2026-11-30", flat(13, 10), CLAIMS);
    expect(asked({ facts, subscribers })).toEqual([
      "cfo@example.com: Follow the link in OCI's mail: until then no alert of the topic reaches you. [alerts]",
      "platform@example.com: Import the usage data of 1 days that are not known, from 2026-12-13 on. [usage data]",
      "finance@example.com: Write down the review of 2026-W49 in decisions/2026-W49.yaml, or hold it. [2026-W49]",
    ]);
  });
});

describe("decisions of former weeks", () => {
  const decision = {
    id: "budget",
    decides: "Raise it.",
    person: "a@example.com",
    due: "2026-12-11",
    about: undefined,
  };
  const of = (closed: { on: string; outcome: string } | undefined, asOf = "2026-12-14") =>
    collectSpend(spendRequest({ asOf, reviews: [held("2026-W49", [{ ...decision, closed }])] })).decisions;

  it("come back until they are closed, and say when they are overdue", () => {
    expect(of(undefined).open).toEqual([
      {
        id: "budget",
        week: "2026-W49",
        decides: "Raise it.",
        person: "a@example.com",
        due: "2026-12-11",
        isOverdue: true,
        about: null,
      },
    ]);
    expect(of(undefined, "2026-12-11").open[0]?.isOverdue).toBe(false);
  });

  it("are told once more when they were closed, and then no more", () => {
    expect(of({ on: "2026-12-08", outcome: "Raised." })).toMatchObject({
      open: [],
      closed: [{ id: "budget", closedOn: "2026-12-08", outcome: "Raised." }],
    });
    expect(of({ on: "2026-12-06", outcome: "Raised." }).closed).toEqual([]);
  });

  it("stand beside every week that was reviewed, was missed, or is reviewed now", () => {
    const { decisions } = collectSpend(
      spendRequest({ week: "2026-W51", asOf: "2026-12-21", reviews: [held("2026-W49")] }),
    );
    expect(decisions.reviews.map(({ week, status, attended }) => [week, status, attended.length])).toEqual([
      ["2026-W49", "held", 1],
      ["2026-W50", "missed", 0],
      ["2026-W51", "due", 0],
    ]);
  });
});

describe("calls", () => {
  it("without a ledger are not measured", () => {
    expect(collectSpend(spendRequest()).calls).toEqual({ status: "not-measured" });
  });

  it("cost what their team spent, and are told by use, with the users' pseudonyms", () => {
    const share = { ...CLAIMS, repository: null, customer: null, calls: 4 };
    const facts = {
      ...factsOfDays("2026-12-01", flat(13, 10), CLAIMS),
      calls: {
        byTeam: [{ ...CLAIMS, calls: 8, failed: 1, tokensIn: 5, tokensOut: 6 }],
        shares: [
          { ...share, workflow: "claim-triage", user: "ann", amount: "100" },
          { ...share, workflow: "other", user: "ann", amount: "20.5" },
        ],
        withoutCalls: "9.5",
      },
    };
    const { calls } = collectSpend(spendRequest({ facts, userName: (user) => `<${user}>` }));
    expect(calls).toMatchObject({
      teams: [{ spent: "130.00", perCall: 16.25 }],
      workflows: [
        { name: "claim-triage", approvedUse: "customer-facing-decisions", amount: "100.00" },
        { name: "other", approvedUse: null, amount: "20.50" },
      ],
      users: [{ name: "<ann>", amount: "120.50", calls: 8 }],
      withoutCalls: "9.50",
    });
  });
});

describe("anomalies", () => {
  it("of an environment with no approved use are its first spend", () => {
    const facts = factsOfDays("2026-11-30", [...flat(10, 0), 0.02, 0, 0, 0], CLAIMS);
    const { anomalies } = collectSpend(spendRequest({ facts, spenders: [{ ...SPENDER, uses: {} }] }));
    expect(anomalies.map(({ name }) => name)).toEqual(["claims-dev-unapproved-2026-12-10"]);
  });

  it("are none of the platform's, which has no budget", () => {
    const { budget: _, ...platform } = SPENDER;
    const facts = factsOfDays("2026-11-20", [...flat(20, 10), 900, 10, 10, 10], CLAIMS);
    expect(collectSpend(spendRequest({ facts, spenders: [platform] })).anomalies).toEqual([]);
  });
});
