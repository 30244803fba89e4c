import { describe, expect, it } from "vitest";
import { modelAfter } from "../../../test/harness/documents.ts";
import { evidenceOf } from "../../../test/harness/evidence.ts";
import { fakeEngine } from "../../../test/harness/fake-engine.ts";
import { fakeWorld } from "../../../test/harness/fake-world.ts";
import { EngineFault } from "../../engine/engine.ts";
import { collectDrift } from "../../evidence/collect-drift.ts";
import { declaredStacks } from "../../onboarding/stacks.ts";
import type { Drift } from "../../onboarding/vocabulary/drift.ts";
import { driftExitCode, lookAt } from "./drift.ts";

const model = modelAfter();
const stacks = declaredStacks(model).filter(({ name }) =>
  ["tenancy", "payments-dev", "payments-prod"].includes(name.stack),
);
const inSync = (stack: string): Drift => ({ stack, state: "up", looked: 3, drifted: [], pending: [] });
const drifted = (stack: string): Drift => {
  const urn = `urn:pulumi:${stack}::rollout::oci:Budget/budget:Budget::budget`;
  const budget = {
    urn,
    type: "oci:Budget/budget:Budget",
    name: "budget",
    kind: "gone",
    changes: [],
  } as const;
  return { stack, state: "up", looked: 3, drifted: [budget], pending: [] };
};

async function exitCodeAfter(drifts: Readonly<Record<string, Drift | Error>>): Promise<number> {
  const results = await lookAt(fakeWorld(), fakeEngine({}, [], {}, drifts), model, stacks);
  return driftExitCode(collectDrift(true, evidenceOf().declaration, results));
}

describe("drift", () => {
  it("looks at every stack although one cannot be looked at, and says why and who owns it", async () => {
    const engine = fakeEngine(
      {},
      [],
      {},
      {
        tenancy: new EngineFault("tenancy", "OCI answers nothing"),
        "payments-dev": inSync("payments-dev"),
      },
    );
    const results = await lookAt(fakeWorld(), engine, model, stacks);
    expect(engine.asked.toSorted()).toEqual(["drift payments-dev", "drift payments-prod", "drift tenancy"]);
    expect(results.map(({ stack, owner, found }) => [stack, owner, found])).toEqual([
      ["tenancy", "platform@example.com", "OCI answers nothing"],
      ["payments-dev", "payments-lead@example.com", inSync("payments-dev")],
      ["payments-prod", "payments-lead@example.com", { stack: "payments-prod", state: "not-up" }],
    ]);
  });

  it("ends with 0 without drift, 1 with drift, and 3 where something was not checked, drift or not", async () => {
    const sound = { "payments-dev": inSync("payments-dev") };
    expect(await exitCodeAfter(sound)).toBe(0);
    expect(await exitCodeAfter({ ...sound, "payments-prod": drifted("payments-prod") })).toBe(1);
    expect(await exitCodeAfter({ ...sound, tenancy: new Error("no answer") })).toBe(3);
    expect(
      await exitCodeAfter({ tenancy: new Error("no answer"), "payments-prod": drifted("payments-prod") }),
    ).toBe(3);
  });

  it("looks at nothing once it is interrupted, and calls that not checked", async () => {
    const engine = fakeEngine();
    const interrupted = { ...fakeWorld(), interrupted: AbortSignal.abort() };
    const results = await lookAt(interrupted, engine, model, stacks);
    expect(engine.asked).toEqual([]);
    expect(driftExitCode(collectDrift(true, evidenceOf().declaration, results))).toBe(3);
  });
});
