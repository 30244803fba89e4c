import { comparableGroup, environmentOfPrefix } from "../group-names.ts";
import { DEFAULTS } from "../defaults.ts";
import { teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

const MAY = {
  users: "call models",
  operators: "run resources",
  codexDevelopers: "use Codex",
} as const;

/** The group that buys capacity neither calls models, nor runs resources, nor develops with Codex for a team (CX-2). */
export const procurementIsApartFromCodex: Rule = (rollout) => {
  const { groups, environments, identityDomain = DEFAULTS.identityDomain } = rollout.tenancy.document;
  const procurement = comparableGroup(groups.procurement, identityDomain);
  // One under an environment's prefix, as every created group is, is told by groups-stay-out-of-prefixes.
  if (environmentOfPrefix(procurement, Object.keys(environments)) !== undefined) return [];
  return teamGroups(rollout)
    .filter(({ comparable }) => comparable === procurement)
    .map(({ yaml, path, name, role }) => {
      const wrong = `group "${name}" buys capacity, so its members may not ${MAY[role]} for a team`;
      return problemAt(yaml, path, wrong, "Write another group than the tenancy's groups.procurement");
    });
};
