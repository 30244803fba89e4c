import { fixForName } from "../nearest-name.ts";
import { problemAt, type Rule } from "../written.ts";

/** A use runs only in environments for which the team declares a budget, alerts and groups (CO-2, RO-4). */
export const usesRunWhereTheTeamIs: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) => {
    const declared = Object.keys(document.environments);
    return document.uses.flatMap((use, at) =>
      use.environments.flatMap((name, index) => {
        if (declared.includes(name) || !(name in tenancy.document.environments)) return [];
        const wrong = `the team declares no environment "${name}", so this use would have no budget there`;
        return [
          problemAt(
            yaml,
            ["uses", at, "environments", index],
            wrong,
            `${fixForName(name, declared)}, or add environments.${name}`,
          ),
        ];
      }),
    );
  });
