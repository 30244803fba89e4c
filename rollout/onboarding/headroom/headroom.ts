import type { TeamModel } from "../model.ts";
import type { TenancyModel } from "../tenancy-model.ts";
import { LIMITS, type LimitName } from "../vocabulary/limits.ts";
import { knownLimit, type KnownLimit } from "./known-limit.ts";
import { stackDemands, totalDemand, type Demand } from "./rollout-demand.ts";
import { typicalTeam } from "./typical-team.ts";

/**
 * How many more teams one limit lets in. `none-needed`: a team needs nothing of it. `unbounded`: the first team
 * needs some, and every further one the same again. `unknown`: nobody wrote what the limit is.
 */
export type TeamsThatFit = number | "none-needed" | "unbounded" | "unknown";

/** What one kind of team needs of one limit. */
export interface TeamNeed {
  /** What the first such team adds. */
  readonly needed: number;
  readonly fit: TeamsThatFit;
}

/** One limit of the tenancy and what is left of it. */
export interface LimitHeadroom extends KnownLimit {
  readonly name: LimitName;
  readonly what: string;
  /** What the documents use up. */
  readonly used: number;
  /** `null` where unknown; at most this much where only OCI's default is known. Below zero where exceeded. */
  readonly free: number | null;
  /** A team on its environments' shared endpoints, see `typicalTeam`. */
  readonly team: TeamNeed;
  /** The same team with an endpoint of its own in every environment. */
  readonly dedicatedTeam: TeamNeed;
}

export interface Headroom {
  /** Day on which the limits were read; `null` where none was. */
  readonly readOn: string | null;
  /** Environments that a team is counted in. */
  readonly environments: readonly string[];
  /** Sorted by name. */
  readonly limits: readonly LimitHeadroom[];
}

/** @returns for every limit what the documents use up, what is free, and how many more teams fit */
export function headroomOf(tenancy: TenancyModel, teams: readonly TeamModel[]): Headroom {
  const demandWith = (more: readonly TeamModel[]) => totalDemand(stackDemands(tenancy, [...teams, ...more]));
  const used = demandWith([]);
  const shared = demandWith([typicalTeam(tenancy, "shared")]);
  const dedicated = demandWith([typicalTeam(tenancy, "dedicated")]);
  const names = (Object.keys(LIMITS) as LimitName[]).sort();
  return {
    readOn: tenancy.limits.readOn ?? null,
    environments: tenancy.environments.map(({ name }) => name),
    limits: names.map((name) => {
      const known = knownLimit(tenancy.limits, name);
      const free = known.limit === null ? null : known.limit - (known.usedElsewhere ?? 0) - used[name];
      const need = (after: Demand): TeamNeed => {
        const needed = after[name] - used[name];
        return { needed, fit: teamsThatFit(name, free, needed) };
      };
      return {
        name,
        what: LIMITS[name].what,
        ...known,
        used: used[name],
        free,
        team: need(shared),
        dedicatedTeam: need(dedicated),
      };
    }),
  };
}

function teamsThatFit(name: LimitName, free: number | null, needed: number): TeamsThatFit {
  if (needed === 0) return "none-needed";
  if (free === null) return "unknown";
  if (needed > free) return 0;
  return isLongestPath(name) ? "unbounded" : Math.floor(free / needed);
}

/** @returns what so many teams of one kind need of a limit together */
export function neededBy(name: LimitName, { needed }: TeamNeed, teams: number): number {
  return isLongestPath(name) ? needed : needed * teams;
}

/** Equal teams have equal paths of compartments, each beside the other: only the first can be the longest. */
function isLongestPath(name: LimitName): boolean {
  return name === "policyStatements";
}
