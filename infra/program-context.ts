import type { RolloutModel } from "../rollout/onboarding/model.ts";
import type { Authentication } from "../rollout/onboarding/vocabulary/authentication.ts";
import type { HandedValues } from "./handover/handed-over.ts";

/** What a program is given: it reads no file, no configuration and no clock of its own. */
export interface ProgramContext {
  readonly model: RolloutModel;
  /** Tenancy that is provisioned: the documents' own, or the sandbox's. */
  readonly tenancyId: string;
  /** How every provider signs in, instead of what the documents say: the sandbox's way. */
  readonly authentication: Authentication | undefined;
  /** Values that a stack handed to an environment. */
  readonly handedBy: (stack: string, environment: string) => HandedValues;
}

/** Environment → values that the stack hands to that environment's stacks. */
export type ProgramOutputs = Readonly<
  Record<string, Readonly<Record<string, import("@pulumi/pulumi").Input<string>>>>
>;
