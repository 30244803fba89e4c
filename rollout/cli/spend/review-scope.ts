import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { handoverFileName, openHandover } from "../../../infra/handover/handover.ts";
import type { Spender } from "../../evidence/spend/spend-request.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { PLATFORM_TEAM, TENANCY_ENVIRONMENT } from "../../onboarding/vocabulary/tags.ts";
import type { SpendAttribution } from "../../usage/spend/spend-scope.ts";

/** Everyone that may spend: each team in each of its environments, and the platform in all of them. */
export function spendersOf({ tenancy, teams }: RolloutModel): Spender[] {
  const own = teams.flatMap((team) =>
    team.environments.map((section): Spender => ({
      team: team.name,
      environment: section.environment,
      owner: team.owner,
      costCenter: team.costCenter,
      budget: { amount: section.monthlyBudget, alertPercents: section.alertPercents, pace: section.pace },
      uses: Object.fromEntries(
        team.uses
          .filter(({ environments }) => environments.includes(section.environment))
          .map(({ name, approvedUse }) => [name, approvedUse]),
      ),
    })),
  );
  const platform = [TENANCY_ENVIRONMENT, ...tenancy.environments.map(({ name }) => name)].map(
    (environment): Spender => ({ team: PLATFORM_TEAM, environment, ...tenancy.platform, uses: {} }),
  );
  return [...own, ...platform];
}

/** Where stacks left their handovers, and which tenancy they must be of. */
export interface HandoverPlace {
  readonly folder: string;
  readonly tenancyId: string;
}

/** What says whose a row of the bill is. @throws HandoverFault  where a handover is of another tenancy, or was changed */
export function attributionOf(
  model: RolloutModel,
  spenders: readonly Spender[],
  place: HandoverPlace,
): SpendAttribution {
  const { tenancy, teams } = model;
  const handed = [
    ...teams.flatMap((team) =>
      team.environments.map(({ environment }) => ({
        stack: `${team.name}-${environment}`,
        team: team.name,
        environment,
      })),
    ),
    ...tenancy.environments.flatMap(({ name: environment }) =>
      ["tenancy", `shared-${environment}`].map((stack) => ({ stack, team: PLATFORM_TEAM, environment })),
    ),
  ].flatMap(({ stack, team, environment }) => {
    const id = handedCompartment(stack, environment, place);
    return id === undefined ? [] : [{ id, team, environment }];
  });
  // What the documents say of a compartment comes last: it is there for those that were moved.
  const declared = Object.entries(tenancy.usage?.compartments ?? {}).map(([id, whose]) => ({ id, ...whose }));
  const compartments = new Map([...handed, ...declared].map((one) => [one.id, one]));
  return {
    spenders,
    compartments: [...compartments.values()],
    renamedTeams: tenancy.usage?.renamedTeams ?? {},
    costCenters: tenancy.costCenters.map(({ id }) => id),
  };
}

function handedCompartment(
  stack: string,
  environment: string,
  { folder, tenancyId }: HandoverPlace,
): string | undefined {
  const file = join(folder, handoverFileName({ stack, environment }));
  if (!existsSync(file)) return undefined;
  return openHandover(file, readFileSync(file, "utf8"), { stack, environment, tenancyId })["compartmentId"];
}
