import { describe, expect, it } from "vitest";
import { modelAfter } from "../../../test/harness/documents.ts";
import type { LimitsModel } from "../tenancy-model.ts";
import { LIMITS, type LimitName } from "../vocabulary/limits.ts";
import { answer, dedicatedAnswer, raising } from "./answers.ts";
import { headroomOf } from "./headroom.ts";
import { moreTeams, raisesFor } from "./more-teams.ts";

const { tenancy, teams } = modelAfter();

const headroomWith = (values: LimitsModel["values"]) =>
  headroomOf({ ...tenancy, limits: { readOn: "2026-11-20", values } }, teams);
const answerWith = (values: LimitsModel["values"]) => answer(moreTeams(headroomWith(values), "team"));

/** Every limit is known and far away, but for those that are stated. */
const plenty = (values: LimitsModel["values"]): LimitsModel["values"] => ({
  ...Object.fromEntries(
    (Object.keys(LIMITS) as LimitName[]).map((name) => [name, { limit: 100_000, usedElsewhere: 0 }]),
  ),
  ...values,
});

describe("the answer", () => {
  it("is plain where every limit is known", () => {
    expect(answerWith(plenty({ budgets: { limit: 6, usedElsewhere: 0 } }))).toBe(
      "1 more team fits, by budgets.",
    );
    expect(
      answerWith(
        plenty({ alarms: { limit: 45, usedElsewhere: 5 }, budgets: { limit: 9, usedElsewhere: 1 } }),
      ),
    ).toBe("2 more teams fit, by budgets.");
  });

  it("says that no team fits", () => {
    expect(answerWith(plenty({ vcns: { limit: 5, usedElsewhere: 0 } }))).toBe("No more team fits, by vcns.");
  });

  it("is an upper bound where a limit is unknown or a default", () => {
    const { logs: _, ...known } = plenty({ budgets: { limit: 9, usedElsewhere: 1 } });
    expect(answerWith(known)).toBe(
      "At most 2 more teams fit by the limits that are known (budgets); unknown: logs.",
    );
    const { privateEndpoints: __, ...more } = plenty({ budgets: { limit: 9, usedElsewhere: 1 } });
    expect(answer(moreTeams(headroomWith(more), "dedicatedTeam"))).toBe(
      "No more team fits, by privateEndpoints; only OCI's default is known of privateEndpoints.",
    );
  });

  it("gives no number where nothing is known", () => {
    const [first] = answerWith({}).split(";");
    expect(first).toBe("No limit is known that says how many more teams fit");
  });
});

it("tells what a dedicated endpoint takes", () => {
  const found = headroomWith(plenty({ privateEndpoints: { limit: 9, usedElsewhere: 1 } }));
  expect(dedicatedAnswer(found, moreTeams(found, "dedicatedTeam"))).toBe(
    "With a dedicated endpoint in each environment a team needs 2 fewer of drgAttachments and 2 more of privateEndpoints. 2 more teams fit, by privateEndpoints.",
  );
});

describe("what to raise", () => {
  it("begins with the limit that lets in the fewest", () => {
    const scarce = plenty({
      alarms: { limit: 50, usedElsewhere: 10 },
      serviceConnectors: { limit: 20, usedElsewhere: 2 },
    });
    expect(raising(raisesFor(headroomWith(scarce), 5))).toBe(
      "For 5 more teams: raise serviceConnectors from 20 to at least 36, alarms from 50 to at least 66.",
    );
  });

  it("is nothing where so many teams fit, to the last of them", () => {
    const exact = (limit: number) =>
      raising(raisesFor(headroomWith(plenty({ budgets: { limit, usedElsewhere: 3 } })), 1));
    expect(exact(9)).toBe("For 1 more team: nothing to raise among the limits that are known.");
    expect(exact(8)).toBe("For 1 more team: raise budgets from 8 to at least 9.");
  });

  it("names what has to be read before", () => {
    const { logs: _, ...known } = plenty({});
    expect(raising(raisesFor(headroomWith(known), 1))).toBe(
      "For 1 more team: nothing to raise among the limits that are known. Read first what is unknown; this rollout alone would then use logs 32.",
    );
  });

  it("adds what others use to a default", () => {
    const none = headroomOf({ ...tenancy, limits: { readOn: undefined, values: {} } }, []);
    const few = {
      ...none,
      limits: none.limits.map((limit) =>
        limit.name === "policyStatements" ? { ...limit, limit: 90, free: 3 } : limit,
      ),
    };
    expect(raisesFor(few, 5).raise).toEqual([
      { name: "policyStatements", source: "documented", from: 90, toAtLeast: 93 },
    ]);
    expect(raising({ ...raisesFor(few, 5), read: [] })).toBe(
      "For 5 more teams: raise policyStatements from OCI's default of 90 to at least 93 and what others use.",
    );
  });
});
