import { expect, it } from "vitest";
import type { ExportedState } from "./exported-state.ts";
import { withPendingCreates } from "./kept-creates.ts";
import type { StackState } from "./stack-state.ts";

const create = (urn: string) => ({ urn, type: "oci:Events/rule:Rule" });

function stateOf(resources: string[], pending: string[]): StackState {
  const state: ExportedState = {
    version: 3,
    deployment: {
      manifest: {},
      resources: resources.map(create),
      pending_operations: pending.map((urn) => ({ resource: create(urn), type: "updating" })),
    },
  };
  return { read: async () => state } as unknown as StackState;
}

it("shows what the journal kept as being created, but for what the state knows of", async () => {
  const kept = ["lost", "there", "at it"].map(create);
  const shown = await withPendingCreates(stateOf(["there"], ["at it"]), kept).read();
  expect(shown.deployment.pending_operations).toEqual([
    { resource: create("at it"), type: "updating" },
    { resource: create("lost"), type: "creating" },
  ]);
});

it("leaves a state alone of which the journal kept nothing", () => {
  const state = stateOf([], []);
  expect(withPendingCreates(state, [])).toBe(state);
});
