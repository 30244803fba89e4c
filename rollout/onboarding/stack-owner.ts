import type { RolloutModel } from "./model.ts";
import type { StackName } from "./vocabulary/stack-names.ts";

/** @returns whom to ask about a stack: the team's owner, or the platform's for what all teams share */
export function ownerOfStack({ tenancy, teams }: RolloutModel, name: StackName): string {
  const team = name.kind === "team" ? teams.find((known) => known.name === name.team) : undefined;
  return team?.owner ?? tenancy.platform.owner;
}
