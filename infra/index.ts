import { resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { Authentication } from "../rollout/onboarding/model.ts";
import { RolloutError } from "../rollout/onboarding/vocabulary/rollout-error.ts";
import { loadContext } from "./load-context.ts";
import { declareStack } from "./program.ts";

/**
 * The program of every stack: the stack's name says which. Configuration, all optional, paths from the
 * project's folder: `rollout:documents` (stacks), `rollout:outputs` (stacks/outputs), `rollout:tenancyId`,
 * `rollout:authentication`.
 */
const config = new pulumi.Config("rollout");
const project = resolve(import.meta.dirname, "..");

export const handover = inWords(() =>
  declareStack(
    pulumi.getStack(),
    loadContext({
      documents: resolve(project, config.get("documents") ?? "stacks"),
      outputs: resolve(project, config.get("outputs") ?? "stacks/outputs"),
      tenancyId: config.get("tenancyId"),
      authentication: config.get<Authentication>("authentication"),
    }),
  ),
);

/** Pulumi prints a `RunError` as its message and anything else as a crash with a stack trace. */
function inWords<T>(declare: () => T): T {
  try {
    return declare();
  } catch (error) {
    throw error instanceof RolloutError ? new pulumi.RunError(error.message) : error;
  }
}
