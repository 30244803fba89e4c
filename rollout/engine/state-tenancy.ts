import type { Deployment, Stack } from "@pulumi/pulumi/automation/index.js";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";

/** Tag of a stack that names the tenancy of its state. Backends keep tags beside the state. */
const TENANCY_TAG = "rollout:tenancy";

/** Properties whose value is the tenancy that a resource lies in, where it is a tenancy at all. */
const PLACES = new Set(["compartmentId", "tenancyId"]);

/** A state is of another tenancy than the run, or of nobody knows which. Nothing was changed. */
export class ForeignState extends RolloutError {
  override readonly name = "ForeignState";
}

/**
 * Refuses a state that is not provably of the tenancy a run is for: a refresh against another tenancy finds nothing
 * there and empties the state, an update creates everything a second time.
 *
 * The proof is in the resources: some lie in the tenancy's root. Until the first of those exists there is a tag, set
 * while the state was still empty.
 *
 * @throws ForeignState
 */
export async function refuseForeignState(stack: Stack, tenancyId: string): Promise<void> {
  const state = await stack.exportStack();
  const { workspace, name } = stack;
  if (isEmpty(state)) {
    await workspace.setTag(name, TENANCY_TAG, tenancyId);
    return;
  }
  const named = tenanciesOf(state);
  const tagged = named.length > 0 ? undefined : (await workspace.listTags(name))[TENANCY_TAG];
  const found = tagged === undefined ? named : [tagged];
  if (found.length === 1 && found[0] === tenancyId) return;
  throw new ForeignState(found.length === 0 ? nameless(name, tenancyId) : foreign(name, found, tenancyId));
}

interface State {
  readonly resources?: readonly StateResource[];
  readonly pending_operations?: readonly { readonly resource: StateResource }[];
}

interface StateResource {
  readonly type: string;
  readonly custom?: boolean;
  readonly inputs?: unknown;
  readonly outputs?: unknown;
}

const stateOf = ({ deployment }: Deployment): State => (deployment ?? {}) as State;

/** @returns whether a state holds nothing that exists, or may exist, in a cloud */
function isEmpty(state: Deployment): boolean {
  const { resources = [], pending_operations: pending = [] } = stateOf(state);
  return (
    pending.length === 0 &&
    !resources.some(({ custom, type }) => custom === true && !type.startsWith("pulumi:"))
  );
}

/** @returns the tenancies that a state's resources lie in, sorted */
export function tenanciesOf(state: Deployment): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (PLACES.has(key) && typeof inner === "string" && inner.startsWith("ocid1.tenancy."))
        found.add(inner);
      look(inner);
    }
  };
  const { resources = [], pending_operations: pending = [] } = stateOf(state);
  for (const { inputs, outputs } of [...resources, ...pending.map(({ resource }) => resource)]) {
    look(inputs);
    look(outputs);
  }
  return [...found].sort();
}

function foreign(stack: string, found: readonly string[], tenancyId: string): string {
  return (
    `the state of stack "${stack}" is of tenancy ${found.join(" and ")}, and this run is for ${tenancyId}. ` +
    `Nothing was changed. Name the backend of this tenancy in tenancy.yaml, or, where the state is right, correct tenancyId there.`
  );
}

function nameless(stack: string, tenancyId: string): string {
  return (
    `the state of stack "${stack}" holds resources and does not say of which tenancy, and this run is for ${tenancyId}. ` +
    `Nothing was changed. Where it is of this tenancy, say so: "pulumi stack tag set ${TENANCY_TAG} ${tenancyId} --stack ${stack}".`
  );
}
