import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import { plainValue } from "../plain-values.ts";
import { canonicalDigest } from "./canonical-digest.ts";

/** Stands for the state of a stack that holds nothing yet. */
export const NO_STATE = "none";

/** Change with every run, or with the folder that the program ran in; what exists in the cloud does not. */
const VOLATILE = new Set(["created", "modified", "sourcePosition", "stackTrace"]);

/** Pulumi's own state, as far as it counts here. Source: pulumi, sdk/go/common/apitype/core.go, DeploymentV3. */
interface State {
  readonly resources?: readonly Readonly<Record<string, unknown>>[];
  readonly pending_operations?: readonly unknown[];
}

/**
 * @param state  as `pulumi stack export` gives it, secrets encrypted
 * @returns a digest that changes where the state says something else about the cloud. Values of secrets do not count:
 *   they are encrypted anew each time.
 */
export function stateDigest({ deployment }: Deployment): string {
  const { resources = [], pending_operations: pending = [] } = (deployment ?? {}) as State;
  if (resources.length === 0 && pending.length === 0) return NO_STATE;
  const lasting = resources.map((resource) =>
    plainValue(Object.fromEntries(Object.entries(resource).filter(([key]) => !VOLATILE.has(key)))),
  );
  // The engine lists resources in the order in which they ended, and what runs side by side ends in no order.
  const byUrn = lasting.map((resource) => canonicalDigest(resource)).sort();
  return canonicalDigest({ resources: byUrn, pending: plainValue(pending) });
}
