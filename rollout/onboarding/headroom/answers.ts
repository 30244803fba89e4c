import type { Headroom } from "./headroom.ts";
import type { MoreTeams, RaisesFor } from "./more-teams.ts";

/** @returns what a team is counted with, so that nobody takes another team for it */
export function teamCounted({ environments }: Headroom): string {
  return `A team: one section in each of ${environments.join(", ")}, on the shared endpoints, with a network and groups that are created, one application and the default retention.`;
}

/** @returns how many more teams fit, in one line that never sounds surer than it is */
export function answer({ atMost, leastBy, unknown, defaults }: MoreTeams): string {
  const gaps = [
    ...(unknown.length === 0 ? [] : [`; unknown: ${unknown.join(", ")}`]),
    ...(defaults.length === 0 ? [] : [`; only OCI's default is known of ${defaults.join(", ")}`]),
  ].join("");
  if (atMost === null) return `No limit is known that says how many more teams fit${gaps}.`;
  const by = `by ${leastBy.join(", ")}`;
  if (atMost === 0) return `No more team fits, ${by}${gaps}.`;
  const teams = `${atMost} more ${atMost === 1 ? "team fits" : "teams fit"}`;
  return gaps === ""
    ? `${teams}, ${by}.`
    : `At most ${teams} by the limits that are known (${leastBy.join(", ")})${gaps}.`;
}

/** @returns what the same team takes with an endpoint of its own in every environment, and how many such teams fit */
export function dedicatedAnswer({ limits }: Headroom, more: MoreTeams): string {
  const differences = limits.flatMap(({ name, team, dedicatedTeam }) => {
    const difference = dedicatedTeam.needed - team.needed;
    if (difference === 0) return [];
    return [`${Math.abs(difference)} ${difference > 0 ? "more" : "fewer"} of ${name}`];
  });
  const needs = differences.length === 0 ? "nothing else" : differences.join(" and ");
  return `With a dedicated endpoint in each environment a team needs ${needs}. ${answer(more)}`;
}

/** @returns what to raise and what to read before so many more teams are accepted */
export function raising({ teams, raise, read }: RaisesFor): string {
  const raises = raise.map(({ name, source, from, toAtLeast }) =>
    source === "documented"
      ? `${name} from OCI's default of ${from} to at least ${toAtLeast} and what others use`
      : `${name} from ${from} to at least ${toAtLeast}`,
  );
  const first =
    raises.length === 0 ? "nothing to raise among the limits that are known" : `raise ${raises.join(", ")}`;
  return `For ${teams} more ${teams === 1 ? "team" : "teams"}: ${[first, ...reading(read)].join(". ")}.`;
}

function reading(read: RaisesFor["read"]): string[] {
  if (read.length === 0) return [];
  const uses = read.map(({ name, atLeast }) => `${name} ${atLeast}`).join(", ");
  return [`Read first what is unknown; this rollout alone would then use ${uses}`];
}
