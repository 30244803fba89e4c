import { existsSync } from "node:fs";
import { join } from "node:path";
import { handoverFileName } from "../../infra/handover/handover.ts";
import type { Authentication } from "../onboarding/vocabulary/authentication.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";

/** Name of the Pulumi project; it stands in every URN. */
export const PROJECT = "rollout";

/** Where stacks go: the documents' own tenancy, or the sandbox. */
export interface DeploymentTarget {
  /** Folder of the handover files. */
  readonly outputs: string;
  /** The sandbox's tenancy; absent for the documents' own. */
  readonly tenancyId?: string;
  readonly authentication?: Authentication;
}

/** @returns the stacks whose handover is not there yet: what comes from them is unknown */
export function awaitedStacks({ name, needs }: DeclaredStack, { outputs }: DeploymentTarget): string[] {
  if (name.kind === "tenancy") return [];
  return needs.filter(
    (stack) => !existsSync(join(outputs, handoverFileName({ stack, environment: name.environment }))),
  );
}
