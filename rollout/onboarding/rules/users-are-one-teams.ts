import { problemAt, type Rule } from "../written.ts";

/**
 * The users' group of a team is no other team's: whoever copies a team's document and forgets the groups would
 * give the first team's people the second team's models (ID-1). Operators may run several teams' resources.
 */
export const usersAreOneTeams: Rule = ({ teams }) => {
  const named = teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).map(([environment, { groups }]) => ({
      yaml,
      path: ["environments", environment, "groups", "users"],
      team: document.team,
      environment,
      group: groups.users,
    })),
  );
  return named.flatMap((one, index) => {
    const same = named.slice(0, index).find(({ group, team }) => group === one.group && team !== one.team);
    if (same === undefined) return [];
    const wrong = `group "${one.group}" already holds the users of ${same.team} in ${same.environment}`;
    return [problemAt(one.yaml, one.path, wrong, `Write the group of ${one.team}'s users`)];
  });
};
