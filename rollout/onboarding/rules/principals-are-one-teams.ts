import { clashes } from "../clashes.ts";
import { problemAt, type Rule } from "../written.ts";

/**
 * A compartment holds the applications of one team in one environment: OCI recognizes a workload by its compartment
 * and by a tag that whoever runs there can set, so one that held two would have the rights of both (SE-1, NE-1).
 */
export const principalsAreOneTeams: Rule = ({ teams }) => {
  const applications = teams.flatMap(({ yaml, document }) =>
    Object.entries(document.applications ?? {}).map(([name, { environment, principal }]) => ({
      yaml,
      path: ["applications", name, "principal", "compartmentId"],
      name,
      team: document.team,
      environment,
      compartment: principal.compartmentId,
    })),
  );
  return clashes(
    applications,
    (earlier, one) =>
      earlier.compartment === one.compartment &&
      (earlier.environment !== one.environment || earlier.team !== one.team),
  ).map(({ one, other }) => {
    const wrong = `this compartment already holds "${other.name}" of ${other.team} in "${other.environment}"`;
    const fix = `Write a compartment that holds applications of ${one.team} in "${one.environment}" alone`;
    return problemAt(one.yaml, one.path, wrong, fix);
  });
};
