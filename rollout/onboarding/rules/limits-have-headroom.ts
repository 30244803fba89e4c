import { buildTeam } from "../build-team.ts";
import { buildTenancy } from "../build-tenancy.ts";
import { knownLimit, type KnownLimit } from "../headroom/known-limit.ts";
import { needing, stackDemands, totalDemand } from "../headroom/rollout-demand.ts";
import type { StackDemand } from "../headroom/stack-demand.ts";
import type { Path } from "../parse-yaml.ts";
import type { Problem } from "../problem.ts";
import { LIMITS, type LimitName } from "../vocabulary/limits.ts";
import { problemAt, type Rule, type WrittenRollout } from "../written.ts";

/** The documents need no more of any limit than the tenancy is known to have left (CO-1, NE-3). */
export const limitsHaveHeadroom: Rule = (rollout) => {
  const tenancy = buildTenancy(rollout.tenancy.document);
  // Two documents of one team are told by file-is-named-after-team, unknown environments by names-are-known.
  const documents = new Map(rollout.teams.map((team) => [team.document.team, team.document]));
  const teams = [...documents.values()].map((document) => buildTeam(document, tenancy));
  const stacks = stackDemands(tenancy, teams);
  const demand = totalDemand(stacks);
  return (Object.keys(LIMITS) as LimitName[]).flatMap((name): Problem[] => {
    const known = knownLimit(tenancy.limits, name);
    const elsewhere = known.usedElsewhere ?? 0;
    if (known.limit === null || demand[name] + elsewhere <= known.limit) return [];
    const fix = [
      `Have the limit raised to at least ${demand[name] + elsewhere}`,
      ...(known.source === "declared" ? [] : [` and write it as limits.values.${name}`]),
      ...(elsewhere === 0 ? [] : [", have others give some back"]),
      // The rollout's own keys are the same whatever the documents say.
      ...(name === "costTrackingTags" ? [] : [`, or change what needs it: ${mostOf(rollout, stacks, name)}`]),
    ];
    const { yaml } = rollout.tenancy;
    return [problemAt(yaml, placeOf(rollout, name), wrong(name, demand[name], known), fix.join(""))];
  });
};

function wrong(name: LimitName, demand: number, { source, limit, usedElsewhere }: KnownLimit): string {
  const needs = `${LIMITS[name].what}: this rollout needs ${demand}`;
  return source === "declared"
    ? `${needs}, others use ${usedElsewhere ?? 0}, and the limit is ${limit}`
    : `${needs}, and OCI's default of ${limit} counts where no other limit is written`;
}

/** What is not written has no place of its own: the limits that are, or the document. */
function placeOf({ tenancy }: WrittenRollout, name: LimitName): Path {
  const { limits } = tenancy.document;
  if (limits === undefined) return [];
  return limits.values[name] === undefined ? ["limits"] : ["limits", "values", name];
}

/** Documents named at most. */
const NAMED = 3;

/** @returns the documents that need the most of a limit, each with how much */
function mostOf({ tenancy, teams }: WrittenRollout, stacks: readonly StackDemand[], name: LimitName): string {
  const amounts = new Map<string, number>();
  for (const { stack, amount } of needing(stacks, name)) {
    const written = teams.find(({ document }) => document.team === stack.team) ?? tenancy;
    const { file } = written.yaml;
    amounts.set(file, (amounts.get(file) ?? 0) + amount);
  }
  const sorted = [...amounts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const rest = sorted.length - NAMED;
  const named = sorted.slice(0, NAMED).map(([file, amount]) => `${file} (${amount})`);
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join(", ");
}
