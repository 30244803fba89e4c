import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";

/** The sandbox itself can't go on (not: an answer OCI would give). `message` names the file or port and the cure. */
export class SandboxFault extends RolloutError {
  override readonly name = "SandboxFault";
}
