import { DEFAULTS } from "../defaults.ts";
import { comparableGroup } from "../group-names.ts";
import { teamGroups } from "../team-groups.ts";
import { problemAt, type Rule } from "../written.ts";

/** The group that buys capacity neither calls models for a team nor develops with Codex (CX-2). */
export const procurementIsApartFromCodex: Rule = (rollout) => {
  const { groups, identityDomain = DEFAULTS.identityDomain } = rollout.tenancy.document;
  const procurement = comparableGroup(groups.procurement, identityDomain);
  return teamGroups(rollout)
    .filter(({ role, comparable }) => role !== "operators" && comparable === procurement)
    .map(({ yaml, path, name, role }) => {
      const may = role === "users" ? "call models" : "use Codex";
      const wrong = `group "${name}" buys capacity, so its members may not ${may} for a team`;
      return problemAt(yaml, path, wrong, "Write another group than the tenancy's groups.procurement");
    });
};
