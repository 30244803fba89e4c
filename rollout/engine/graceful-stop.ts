import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";

/** Milliseconds in which the CLI says that it heard a signal of its own. */
const HEARD_WITHIN = 2000;

/** The run was interrupted before the engine began with a stack. Nothing of it was changed. */
export class Interrupted extends RolloutError {
  override readonly name = "Interrupted";
}

/** How one run of the CLI is told to end. */
export interface GracefulStop {
  /** Aborted where the CLI must be told; the Automation API then sends it SIGINT. */
  readonly signal: AbortSignal;
  /** Hears what the engine says. */
  readonly hear: (event: EngineEvent) => void;
  /** When the run is over. */
  readonly close: () => void;
}

/**
 * Tells the CLI once that it is to end: at a first SIGINT it ends what it has begun, at a second it drops it.
 *
 * A terminal's Ctrl-C reaches every process in front, the CLI too; a signal to this process alone does not. Nobody
 * can tell which of the two it was, so the CLI is given time to say that it heard.
 */
export function gracefulStop(interrupted: AbortSignal, heardWithin = HEARD_WITHIN): GracefulStop {
  if (interrupted.aborted)
    throw new Interrupted("you interrupted the run before this began. Nothing was changed.");
  const told = new AbortController();
  let heard = false;
  let timer: NodeJS.Timeout | undefined;
  const onInterrupted = () => {
    timer = setTimeout(() => heard || told.abort(), heardWithin);
  };
  interrupted.addEventListener("abort", onInterrupted, { once: true });
  return {
    signal: told.signal,
    hear: ({ stdoutEvent }) => {
      // Source: pulumi, pkg/backend/cancellation_scope.go.
      if (stdoutEvent !== undefined && / received; (cancelling|terminating)/.test(stdoutEvent.message))
        heard = true;
    },
    close: () => {
      clearTimeout(timer);
      interrupted.removeEventListener("abort", onInterrupted);
    },
  };
}
