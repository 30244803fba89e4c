import type { LimitName } from "../vocabulary/limits.ts";
import { neededBy, type Headroom, type LimitHeadroom } from "./headroom.ts";
import type { KnownLimit } from "./known-limit.ts";

export type TeamKind = "team" | "dedicatedTeam";

/** How many more teams of one kind fit, and how sure that is. */
export interface MoreTeams {
  /** The least over all known limits; `null` where none of them bounds it. */
  readonly atMost: number | null;
  /** The limits that let in no more than that. */
  readonly leastBy: readonly LimitName[];
  /** Limits that a team needs some of and that nobody knows. */
  readonly unknown: readonly LimitName[];
  /** Limits that a team needs some of and of which only OCI's default is known, not what others use. */
  readonly defaults: readonly LimitName[];
}

/** @returns how many more teams fit by all limits together */
export function moreTeams({ limits }: Headroom, kind: TeamKind): MoreTeams {
  const numbers = limits.flatMap(({ [kind]: { fit } }) => (typeof fit === "number" ? [fit] : []));
  const atMost = numbers.length === 0 ? null : Math.min(...numbers);
  const namesOf = (of: (limit: LimitHeadroom) => boolean) => limits.filter(of).map(({ name }) => name);
  return {
    atMost,
    leastBy: namesOf(({ [kind]: { fit } }) => fit === atMost),
    unknown: namesOf(({ [kind]: { fit } }) => fit === "unknown"),
    defaults: namesOf(({ source, [kind]: { fit } }) => source === "documented" && fit !== "none-needed"),
  };
}

/** One limit that has to be raised for so many teams to fit. */
export interface Raise {
  readonly name: LimitName;
  readonly source: KnownLimit["source"];
  readonly from: number;
  /** Where only OCI's default is known, what others use comes on top. */
  readonly toAtLeast: number;
}

/** What so many more teams on shared endpoints need. */
export interface RaisesFor {
  readonly teams: number;
  /** The limit that lets in the fewest teams first. */
  readonly raise: readonly Raise[];
  /** Limits that nobody knows, with what this rollout would then use of them: read these. */
  readonly read: readonly { readonly name: LimitName; readonly atLeast: number }[];
}

/** @returns which limits to raise, and which to read, before so many more teams are accepted */
export function raisesFor({ limits }: Headroom, teams: number): RaisesFor {
  const needs = limits.filter(({ team }) => team.needed > 0);
  const after = ({ name, team, used }: LimitHeadroom) => used + neededBy(name, team, teams);
  const scarce = needs.filter(({ name, team, free }) => free !== null && neededBy(name, team, teams) > free);
  return {
    teams,
    raise: scarce
      .toSorted((a, b) => Number(a.team.fit) - Number(b.team.fit))
      .map((limit) => ({
        name: limit.name,
        source: limit.source,
        from: limit.limit ?? 0,
        toAtLeast: after(limit) + (limit.usedElsewhere ?? 0),
      })),
    read: needs
      .filter(({ source }) => source === "unknown")
      .map((limit) => ({ name: limit.name, atLeast: after(limit) })),
  };
}
