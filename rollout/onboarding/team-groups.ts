import { DEFAULTS } from "./defaults.ts";
import { comparableGroup, createdGroup, GROUP_ROLES, groupDomain, type GroupRole } from "./group-names.ts";
import type { ParsedYaml, Path } from "./parse-yaml.ts";
import type { WrittenRollout } from "./written.ts";

/** One group of a team's document, whether it exists already or is created. */
export interface TeamGroup {
  readonly yaml: ParsedYaml;
  /** Where it is written: its `existing`, or its section where it is created. */
  readonly path: Path;
  readonly team: string;
  readonly environment: string;
  readonly role: GroupRole;
  /** As written, or the name that it gets when it is created. */
  readonly name: string;
  /** Form in which two names of one group are the same text. */
  readonly comparable: string;
  readonly created: boolean;
}

/** @returns every group of every team, in the order of the documents */
export function teamGroups({ tenancy, teams }: Pick<WrittenRollout, "tenancy" | "teams">): TeamGroup[] {
  const domain = groupDomain(tenancy.document);
  const roles = Object.keys(GROUP_ROLES) as GroupRole[];
  return teams.flatMap(({ yaml, document: { team, environments } }) =>
    Object.entries(environments).flatMap(([environment, { groups }]) =>
      roles.flatMap((role) => {
        const declared = groups[role];
        if (declared === undefined) return [];
        const section = ["environments", environment, "groups", role];
        const { existing } = declared;
        const name = existing ?? createdGroup(environment, team, role);
        return [
          {
            yaml,
            path: existing === undefined ? section : [...section, "existing"],
            team,
            environment,
            role,
            name,
            // A group is created in the default domain, whatever the tenancy's is.
            comparable: comparableGroup(name, existing === undefined ? DEFAULTS.identityDomain : domain),
            created: existing === undefined,
          },
        ];
      }),
    ),
  );
}

/** @returns the same groups in an order in which, of two with one name, the later made the mistake: nobody wrote the name of one that is created */
export function createdFirst(groups: readonly TeamGroup[]): TeamGroup[] {
  return groups.toSorted((a, b) => Number(b.created) - Number(a.created));
}
