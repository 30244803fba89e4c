import { fixForName } from "../nearest-name.ts";
import { problemAt, type Rule } from "../written.ts";

/** What was spent under a former name, or in a foreign compartment, belongs to a team of the documents (CO-1). */
export const usageNamesKnownTeams: Rule = ({ tenancy, teams }) => {
  const { yaml, document } = tenancy;
  const { renamedTeams = {}, compartments = {} } = document.usage ?? {};
  const known = teams.map((team) => team.document.team);
  const unknown = (path: readonly string[], team: string) =>
    known.includes(team)
      ? []
      : [problemAt(yaml, path, `no team of the documents is called "${team}"`, fixForName(team, known))];
  return [
    ...Object.entries(renamedTeams).flatMap(([former, team]) => [
      ...unknown(["usage", "renamedTeams", former], team),
      ...(known.includes(former)
        ? [
            problemAt(
              yaml,
              ["usage", "renamedTeams", former],
              `"${former}" is a team of the documents, so what bears its name is its own`,
              "Remove this line, or the team's document",
            ),
          ]
        : []),
    ]),
    ...Object.entries(compartments).flatMap(([id, { team, environment }]) => {
      const place = ["usage", "compartments", id];
      const environments = teams.find((one) => one.document.team === team)?.document.environments ?? {};
      const isThere = !known.includes(team) || environment in environments;
      return [
        ...unknown([...place, "team"], team),
        ...(isThere
          ? []
          : [
              problemAt(
                yaml,
                [...place, "environment"],
                `team "${team}" has no environment "${environment}"`,
                fixForName(environment, Object.keys(environments)),
              ),
            ]),
      ];
    }),
  ];
};
