import type { SeenStack } from "./approval/approval.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { Drift } from "../onboarding/vocabulary/drift.ts";
import type { EngineName, StackRun, Step } from "../onboarding/vocabulary/stack-runs.ts";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";

/** Told while an engine works, for whoever shows progress. */
export interface EngineEvent {
  readonly stack: string;
  readonly step: Step;
  /** Logical name of the resource. */
  readonly name: string;
  readonly type: string;
  readonly done: boolean;
}

export type EngineListener = (event: EngineEvent) => void;

/** What can say what a stack would be, without changing anything. */
export interface Planner {
  readonly name: EngineName;
  /** @throws EngineFault where the program or the engine failed */
  preview(stack: DeclaredStack, listener: EngineListener): Promise<StackRun>;
}

/** A preview with what it looked at. */
export interface PreviewToApprove {
  readonly run: StackRun;
  /** Absent where a policy stopped it: there is nothing to approve. */
  readonly seen?: SeenStack;
}

export interface DestroyOptions {
  /** Takes the protection off first, so that everything goes that OCI lets go. */
  readonly unprotect?: boolean;
}

/** What can also bring a stack up and take it down. */
export interface Engine extends Planner {
  /** Updates with the packs attached; a mandatory violation stops it. @throws EngineFault */
  up(stack: DeclaredStack, listener: EngineListener): Promise<StackRun>;
  /** Previews and keeps the plan of it. @returns what an approval would be held to @throws EngineFault */
  previewToApprove(stack: DeclaredStack, listener: EngineListener): Promise<PreviewToApprove>;
  /** Updates as `previewToApprove` planned: the engine refuses every step that is not in its plan. @throws EngineFault */
  upAsPlanned(stack: DeclaredStack, listener: EngineListener): Promise<StackRun>;
  /** Reads what is there into the state; changes nothing in the cloud. @throws EngineFault */
  refresh(stack: DeclaredStack, listener: EngineListener): Promise<StackRun>;
  /**
   * Compares what is there with the state; changes neither, and makes no state for a stack that has none.
   *
   * @throws EngineFault  where it could not look at every resource
   */
  drift(stack: DeclaredStack, listener: EngineListener): Promise<Drift>;
  /** Judges what the state says that exists; changes nothing and asks OCI nothing. @throws EngineFault  for a stack that is not up */
  audit(stack: DeclaredStack): Promise<StackRun>;
  /** @returns the stacks with resources in the backend that holds this one, documents or not */
  residents(stack: DeclaredStack): Promise<string[]>;
  /** Deletes what is neither protected nor retained; `kept` lists the rest. @throws EngineFault */
  destroy(stack: DeclaredStack, listener: EngineListener, options?: DestroyOptions): Promise<StackRun>;
}

/** An engine could not finish with a stack. Its own words are in the message, its error is `cause`. */
export class EngineFault extends RolloutError {
  override readonly name: string = "EngineFault";
  readonly stackName: string;

  constructor(stackName: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.stackName = stackName;
  }
}
