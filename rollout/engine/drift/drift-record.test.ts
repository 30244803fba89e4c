import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";
import { describe, expect, it } from "vitest";
import { SECRET } from "../../onboarding/vocabulary/stack-runs.ts";
import { DriftRecord } from "./drift-record.ts";

type Values = Record<string, unknown>;

const BUDGET = "oci:Budget/budget:Budget";
const urn = (name: string) => `urn:pulumi:payments-dev::rollout::${BUDGET}::${name}`;

/** What the engine says of one budget after its refresh. */
function refreshed(
  op: "same" | "update" | "delete" | "refresh",
  { inputs = {}, before = inputs, after }: { inputs?: Values; before?: Values; after?: Values },
  diff: readonly string[] = [],
  name = "budget",
): EngineEvent {
  const state = { type: BUDGET, urn: urn(name), custom: true, id: "1", parent: "", provider: "" };
  const detailedDiff = Object.fromEntries(
    diff.map((path) => [path, { diffKind: "update", inputDiff: false }]),
  );
  const metadata = {
    op,
    urn: urn(name),
    type: BUDGET,
    provider: "",
    old: { ...state, inputs, outputs: before },
    ...(after === undefined ? {} : { new: { ...state, inputs, outputs: after } }),
    ...(diff.length === 0 ? {} : { detailedDiff }),
  };
  return { sequence: 1, timestamp: 1, resOutputsEvent: { metadata } } as unknown as EngineEvent;
}

function recordOf(...events: EngineEvent[]): DriftRecord {
  const record = new DriftRecord("itself");
  for (const event of events) record.take(event);
  return record;
}

describe("DriftRecord", () => {
  it("tells what the provider would change back, and nothing else that differs", () => {
    const before = { amount: 500, alertRuleCount: 1, timeUpdated: "monday" };
    const after = { amount: 900, alertRuleCount: 2, timeUpdated: "tuesday" };
    const record = recordOf(refreshed("update", { inputs: { amount: 500 }, before, after }, ["amount"]));
    expect(record.drifted).toEqual([
      {
        urn: urn("budget"),
        type: BUDGET,
        name: "budget",
        kind: "changed",
        changes: [{ at: "amount", from: 500, to: 900 }],
      },
    ]);
  });

  it("takes OCI's own tags for no drift, also where an older provider would take them away", () => {
    const definedTags = { "Rollout.Team": "payments" };
    const after = { definedTags: { ...definedTags, "Oracle-Tags.CreatedBy": "sam" } };
    const record = recordOf(
      refreshed("update", { inputs: { definedTags }, after }, ['definedTags["Oracle-Tags.CreatedBy"]']),
    );
    expect([record.looked, record.drifted]).toEqual([1, []]);
  });

  it("tells what is gone", () => {
    const gone = recordOf(refreshed("delete", {}), refreshed("same", { after: {} }, [], "other"));
    expect(gone.drifted.map(({ name, kind }) => [name, kind])).toEqual([["budget", "gone"]]);
    expect(gone.sawNothing).toBe(false);
  });

  it("says so where none of what the state holds was seen", () => {
    expect(recordOf(refreshed("delete", {}), refreshed("delete", {}, [], "other")).sawNothing).toBe(true);
    expect(recordOf().sawNothing).toBe(false);
  });

  it("tells what OCI never took", () => {
    const record = recordOf(
      refreshed("update", { inputs: { amount: 500 }, before: { amount: 400 }, after: { amount: 400 } }, [
        "amount",
      ]),
    );
    expect(record.drifted[0]?.changes).toEqual([{ at: "amount", from: 500, to: 400 }]);
  });

  it("tells a secret that changed although both values are hidden, and one that an answer shows", () => {
    const hidden = { inputs: { key: SECRET }, after: { key: SECRET } };
    const shown = { inputs: { key: SECRET }, after: { key: "hunter2" } };
    for (const values of [hidden, shown]) {
      const record = recordOf(refreshed("update", values, ["key"]));
      expect(record.drifted[0]?.changes).toEqual([{ at: "key", from: SECRET, to: SECRET }]);
    }
  });

  it("never keeps silent about a property that the provider calls changed", () => {
    const same = { inputs: { query: "a" }, after: { query: "a" } };
    expect(recordOf(refreshed("update", same, ["query"])).drifted[0]?.changes).toEqual([{ at: "query" }]);
  });

  it("ahead of another operation, hears the refresh and not the operation", () => {
    const record = new DriftRecord("ahead");
    record.take(refreshed("refresh", {}));
    record.take(refreshed("update", { inputs: { amount: 1 }, after: { amount: 2 } }, ["amount"], "other"));
    expect(record.drifted.map(({ name, kind }) => [name, kind])).toEqual([["budget", "gone"]]);
  });
});
