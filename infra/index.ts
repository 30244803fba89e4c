import { resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { Authentication } from "../rollout/onboarding/vocabulary/authentication.ts";
import { RolloutError } from "../rollout/onboarding/vocabulary/rollout-error.ts";
import { loadContext } from "./load-context.ts";
import { declareStack } from "./program.ts";

/**
 * The program of every stack: the stack's name says which. Configuration, paths from the project's folder:
 * `rollout:documents` (stacks), `rollout:outputs` (stacks/outputs), `rollout:tenancyId`, `rollout:authentication`,
 * all optional, and `rollout:asOf`, the day that reviews and expiries are compared with. The command line hands
 * that day over in the environment: in the settings file it would be a change to commit every day.
 */
const config = new pulumi.Config("rollout");
const asOf = config.get("asOf") ?? process.env["ROLLOUT_AS_OF"];
const project = resolve(import.meta.dirname, "..");

export const handover = inWords(() => {
  if (asOf === undefined) {
    throw new pulumi.RunError(
      "rollout:asOf is not set, so nobody can say whether a review or an exception is still in date. " +
        "Set it to today, for example: pulumi config set rollout:asOf 2026-12-01",
    );
  }
  return declareStack(
    pulumi.getStack(),
    loadContext({
      documents: resolve(project, config.get("documents") ?? "stacks"),
      asOf,
      outputs: resolve(project, config.get("outputs") ?? "stacks/outputs"),
      tenancyId: config.get("tenancyId"),
      authentication: config.get<Authentication>("authentication"),
    }),
  );
});

/** Pulumi prints a `RunError` as its message and anything else as a crash with a stack trace. */
function inWords<T>(declare: () => T): T {
  try {
    return declare();
  } catch (error) {
    throw error instanceof RolloutError ? new pulumi.RunError(error.message) : error;
  }
}
