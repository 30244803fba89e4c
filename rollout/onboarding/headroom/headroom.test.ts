import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelAfter } from "../../../test/harness/documents.ts";
import type { TeamModel } from "../model.ts";
import type { LimitsModel, TenancyModel } from "../tenancy-model.ts";
import { LIMITS, type LimitName } from "../vocabulary/limits.ts";
import { headroomOf, neededBy } from "./headroom.ts";
import { stackDemands, totalDemand } from "./rollout-demand.ts";
import { typicalTeam } from "./typical-team.ts";

const { tenancy, teams } = modelAfter();
const NAMES = Object.keys(LIMITS) as LimitName[];

const withLimits = (values: LimitsModel["values"]): TenancyModel => ({
  ...tenancy,
  limits: { readOn: "2026-11-20", values },
});

const limitOf = (name: LimitName, of: TenancyModel, among: readonly TeamModel[]) => {
  const found = headroomOf(of, among).limits.find((limit) => limit.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** What so many teams need of a limit, found by adding each of them. */
const demandOf = (name: LimitName, kind: "shared" | "dedicated", more: number) => {
  const added = Array.from({ length: more }, (_, at) => ({
    ...typicalTeam(tenancy, kind),
    name: `more-${at}`,
  }));
  return totalDemand(stackDemands(tenancy, [...teams, ...added]))[name];
};

describe("headroomOf", () => {
  it("says of every limit how many teams can really be added", () => {
    const few = fc.nat(60);
    const kinds = fc.constantFrom("shared" as const, "dedicated" as const);
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), few, few, kinds, (name, spare, usedElsewhere, kind) => {
        const limit = demandOf(name, kind, 0) + usedElsewhere + spare;
        const found = limitOf(name, withLimits({ [name]: { limit, usedElsewhere } }), teams);
        const { fit, needed } = kind === "shared" ? found.team : found.dedicatedTeam;
        const fits = (more: number) => demandOf(name, kind, more) + usedElsewhere <= limit;
        expect(found.free).toBe(spare);
        const bounded = typeof fit === "number";
        const lastAndNext = bounded ? [fits(fit), fits(fit + 1)] : [needed === 0, fits(20)];
        expect(lastAndNext).toEqual([true, !bounded]);
        expect(neededBy(name, { fit, needed }, 3)).toBe(demandOf(name, kind, 3) - demandOf(name, kind, 0));
      }),
      { numRuns: 300 },
    );
  });

  it("never takes what nobody wrote for zero or for endless", () => {
    expect(limitOf("buckets", withLimits({}), teams)).toEqual({
      name: "buckets",
      what: "Object Storage buckets",
      source: "unknown",
      limit: null,
      usedElsewhere: null,
      used: 9,
      free: null,
      team: { needed: 2, fit: "unknown" },
      dedicatedTeam: { needed: 2, fit: "unknown" },
    });
  });

  it("counts with OCI's default where there is one, and knows nothing of others then", () => {
    expect(limitOf("privateEndpoints", withLimits({}), teams)).toMatchObject({
      source: "documented",
      limit: 5,
      usedElsewhere: null,
      used: 4,
      free: 1,
      dedicatedTeam: { needed: 2, fit: 0 },
    });
  });

  it("lets in any number of equal teams once the longest path of the first fits", () => {
    // 20 of the governance groups, 58 of two deployers, 4 of the catalog; then 6 of ai/governance, or a team's 11.
    const statements = (limit: number) =>
      limitOf("policyStatements", withLimits({ policyStatements: { limit, usedElsewhere: 0 } }), []).team;
    expect(statements(93)).toEqual({ needed: 5, fit: "unbounded" });
    expect(statements(92)).toEqual({ needed: 5, fit: 0 });
  });

  it("counts a team's quota only where its endpoints are limited", () => {
    const needed = (endpoints: string | undefined) =>
      limitOf("quotaPolicies", { ...tenancy, quotas: { family: "ai", zero: ["a"], endpoints } }, teams).team
        .needed;
    expect([needed(undefined), needed("endpoint-count")]).toEqual([0, 2]);
  });

  it("keeps a team's traces as long as its environment asks for", () => {
    const strict = tenancy.environments.map((environment) => ({ ...environment, minimumRetentionDays: 180 }));
    // Longer than 90 days, so that the policy of the archive tier is needed in dev, too.
    expect(limitOf("policies", { ...tenancy, environments: strict }, teams).team.needed).toBe(6);
    expect(limitOf("policies", tenancy, teams).team.needed).toBe(5);
  });
});
