import { problemAt, type Rule } from "../written.ts";

/**
 * A compartment holds the applications of one environment, across all teams: OCI recognizes a workload by its
 * compartment, so one that held two would have the rights of both (SE-1).
 */
export const principalsAreOneEnvironments: Rule = ({ teams }) => {
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
  return applications.flatMap((one, index) => {
    const other = applications
      .slice(0, index)
      .find((earlier) => earlier.compartment === one.compartment && earlier.environment !== one.environment);
    if (other === undefined) return [];
    const wrong = `this compartment already holds "${other.name}" of ${other.team} in "${other.environment}"`;
    const fix = `Write a compartment that holds applications of "${one.environment}" alone`;
    return [problemAt(one.yaml, one.path, wrong, fix)];
  });
};
