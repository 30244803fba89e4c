import type { TeamEnvironmentModel, TeamModel } from "../onboarding/model.ts";
import type { EnvironmentModel } from "../onboarding/tenancy-model.ts";
import type { StackName } from "../onboarding/vocabulary/stack-names.ts";

/**
 * From where the documents let the endpoint of a stack be called (NE-1). Worked out from the documents, not from the
 * programs: a policy that shares code with what it judges proves nothing.
 *
 * @returns IPv4 blocks: for a team's own endpoint the team's callers; for the shared one the platform's applications and
 *   the callers of every team that shares it; none for the tenancy or a team without an endpoint
 */
export function callerBlocks(
  teams: readonly TeamModel[],
  environment: EnvironmentModel | undefined,
  stack: StackName,
): string[] {
  if (environment === undefined || stack.kind === "tenancy") return [];
  const kind = stack.kind === "shared" ? "shared" : "dedicated";
  const calling = teams.filter((team) => stack.kind === "shared" || team.name === stack.team);
  return [
    ...(stack.kind === "shared" ? [environment.subnets.applications] : []),
    ...calling.flatMap((team) =>
      team.environments
        .filter((section) => section.environment === environment.name && section.endpoint.kind === kind)
        .flatMap((section) => blocksOf(team, section)),
    ),
  ];
}

/** People have no block of their own: where they call, the whole of the team's may. */
function blocksOf(team: TeamModel, { environment, endpoint, applications }: TeamEnvironmentModel): string[] {
  if (endpoint.kind === "public") return [];
  const here = new Set(applications.map(({ name }) => name));
  const calledByPeople = team.uses.some(
    (use) => use.environments.includes(environment) && use.applications.every((name) => !here.has(name)),
  );
  const calledByCodex = team.repositories.some((repository) => repository.environment === environment);
  return [
    ...(calledByPeople || calledByCodex ? [endpoint.network.cidr] : []),
    ...applications.map(({ cidr }) => cidr),
  ];
}
