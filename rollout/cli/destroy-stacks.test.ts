import { describe, expect, it } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { fakeEngine } from "../../test/harness/fake-engine.ts";
import { fakeWorld } from "../../test/harness/fake-world.ts";
import { declaredStacks } from "../onboarding/stacks.ts";
import { destroyStacks } from "./destroy-stacks.ts";

const stacks = declaredStacks(modelAfter());
const outcomes = (results: readonly { stack: string; outcome: string }[]) =>
  Object.fromEntries(results.map(({ stack, outcome }) => [stack, outcome]));

describe("destroyStacks", () => {
  it("destroys each stack after those that need it, and keeps what a stack that failed still needs", async () => {
    const engine = fakeEngine({ "destroy payments-dev": new Error("locked") });
    const results = await destroyStacks(fakeWorld(), engine, stacks, stacks);

    expect(outcomes(results)).toEqual({
      "payments-prod": "done",
      "payments-dev": "failed",
      "claims-prod": "done",
      "claims-dev": "done",
      "shared-prod": "done",
      "shared-dev": "skipped",
      tenancy: "skipped",
    });
  });

  it("refuses to destroy what a stack that is up and was not named still needs", async () => {
    const engine = fakeEngine({}, ["shared-prod", "payments-prod"]);
    const shared = stacks.filter(({ name }) => name.stack === "shared-prod");

    await expect(destroyStacks(fakeWorld(), engine, shared, stacks)).rejects.toThrow(
      'stack "payments-prod" is up and needs shared-prod, so nothing was changed. Run "rollout destroy payments-prod shared-prod" to destroy it too.',
    );
    expect(engine.asked).toEqual([]);
  });

  it("refuses it also where the stack's document was taken away", async () => {
    const engine = fakeEngine({}, ["ledger-prod"]);
    await expect(destroyStacks(fakeWorld(), engine, stacks, stacks)).rejects.toThrow(
      'stack "ledger-prod" is up and needs tenancy and shared-prod, so nothing was changed. Bring its document back first. ' +
        'Run "rollout destroy ledger-prod tenancy shared-dev shared-prod claims-dev claims-prod payments-dev payments-prod" to destroy it too.',
    );
  });

  it("destroys a stack alone where nothing that needs it is up", async () => {
    const engine = fakeEngine();
    const shared = stacks.filter(({ name }) => name.stack === "shared-prod");

    expect(outcomes(await destroyStacks(fakeWorld(), engine, shared, stacks))).toEqual({
      "shared-prod": "done",
    });
    expect(engine.asked).toEqual(["destroy shared-prod"]);
  });
});
