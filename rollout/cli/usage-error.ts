import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";

/** The command was not understood, or asks for what is not there. Nothing was changed. */
export class UsageError extends RolloutError {
  override readonly name = "UsageError";
  override readonly exitCode = 2;
}
