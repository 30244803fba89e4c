import { parseStackName } from "../rollout/onboarding/vocabulary/stack-names.ts";
import { RolloutError } from "../rollout/onboarding/vocabulary/rollout-error.ts";
import type { ProgramContext, ProgramOutputs } from "./program-context.ts";
import { sharedProgram } from "./programs/shared.ts";
import { teamProgram } from "./programs/team.ts";
import { tenancyProgram } from "./programs/tenancy.ts";

/** A stack was asked for that the documents do not declare. Nothing was changed. */
export class UnknownStack extends RolloutError {
  override readonly name = "UnknownStack";
  override readonly exitCode = 2;
}

/**
 * Declares the resources of one stack.
 *
 * @returns what the stack hands to the stacks of each environment
 * @throws UnknownStack  where the documents hold no such stack
 */
export function declareStack(stack: string, context: ProgramContext): ProgramOutputs {
  const name = parseStackName(stack);
  const { tenancy, teams } = context.model;
  if (name?.kind === "tenancy") return tenancyProgram(context);

  const environment = tenancy.environments.find((known) => known.name === name?.environment);
  if (environment !== undefined && name?.kind === "shared") return sharedProgram(context, environment);

  const team = name?.kind === "team" ? teams.find((known) => known.name === name.team) : undefined;
  const section = team?.environments.find((known) => known.environment === environment?.name);
  if (environment !== undefined && team !== undefined && section !== undefined) {
    return teamProgram(context, { team, section, environment });
  }
  throw new UnknownStack(
    `stack "${stack}" is not in the documents. Run "rollout validate" to see which stacks are.`,
  );
}
