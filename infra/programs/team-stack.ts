import type { TeamEnvironmentModel, TeamModel } from "../../rollout/onboarding/model.ts";
import type { EnvironmentModel } from "../../rollout/onboarding/tenancy-model.ts";

/** Which team in which environment a stack is for. */
export interface TeamStack {
  readonly team: TeamModel;
  readonly section: TeamEnvironmentModel;
  readonly environment: EnvironmentModel;
}
