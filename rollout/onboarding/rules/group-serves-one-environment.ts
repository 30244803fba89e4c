import { problemAt, type Rule } from "../written.ts";

/** A group that a team names in one environment is named in no other, by no team (SE-1, ID-1). */
export const groupServesOneEnvironment: Rule = ({ teams }) => {
  const named = teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([environment, { groups }]) =>
      Object.entries(groups).map(([role, group]) => ({
        yaml,
        path: ["environments", environment, "groups", role],
        environment,
        group,
        where: `${document.team}'s ${environment}`,
      })),
    ),
  );
  return named.flatMap((one, index) => {
    const same = named
      .slice(0, index)
      .find((earlier) => bare(earlier.group) === bare(one.group) && earlier.environment !== one.environment);
    if (same === undefined) return [];
    const wrong = `group "${one.group}" already serves ${same.where}`;
    return [problemAt(one.yaml, one.path, wrong, `Write a group that serves "${one.environment}" alone`)];
  });
};

/** A group without a domain is the default domain's, and OCI does not tell names apart by case. */
function bare(group: string): string {
  return group.toLowerCase().replace(/^default\//, "");
}
