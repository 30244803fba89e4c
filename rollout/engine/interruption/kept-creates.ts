import { pendingOperations, resourcesOf, type ExportedState, type StateResource } from "./exported-state.ts";
import type { StackState } from "./stack-state.ts";

/**
 * Shows creates that the journal kept as what they are: in flight. Into the state itself they can't be written, because
 * `pulumi stack import` takes every pending operation out (seen on 3.259.0).
 *
 * @returns the same access to a state, whose reads hold them besides
 */
export function withPendingCreates(state: StackState, kept: readonly StateResource[]): StackState {
  if (kept.length === 0) return state;
  return { ...state, read: async () => beside(await state.read(), kept) };
}

/** What the state holds by now, or is at already, is no question any more. */
function beside(state: ExportedState, kept: readonly StateResource[]): ExportedState {
  const before = pendingOperations(state);
  const known = new Set(
    [...resourcesOf(state), ...before.map(({ resource }) => resource)].map(({ urn }) => urn),
  );
  const added = kept.filter(({ urn }) => !known.has(urn)).map((resource) => ({ resource, type: "creating" }));
  return { ...state, deployment: { ...state.deployment, pending_operations: [...before, ...added] } };
}
