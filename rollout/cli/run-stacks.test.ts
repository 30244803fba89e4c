import { describe, expect, it } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { verdictOf } from "../../test/harness/evidence.ts";
import { fakeEngine } from "../../test/harness/fake-engine.ts";
import { fakeWorld } from "../../test/harness/fake-world.ts";
import { PackFault } from "../engine/broken-packs.ts";
import { EngineFault } from "../engine/engine.ts";
import { declaredStacks } from "../onboarding/stacks.ts";
import { NOTHING_RECOVERED, recovered } from "../onboarding/vocabulary/recovery.ts";
import { updateStacks } from "./run-stacks.ts";

const stacks = declaredStacks(modelAfter());
const outcomes = (results: readonly { stack: string; outcome: string }[]) =>
  Object.fromEntries(results.map(({ stack, outcome }) => [stack, outcome]));

const failing = verdictOf({
  stack: "tenancy",
  pack: "environment-separation",
  policy: "statements-name-own-environment",
  level: "mandatory",
  findings: [{ outcome: "failed", message: "m" }],
});
const unseen = {
  ...failing,
  outcome: "not-checked" as const,
  findings: [{ outcome: "not-checked" as const, message: "m" }],
};

describe("updateStacks", () => {
  it("updates each stack after those it needs, and previews it right before", async () => {
    const engine = fakeEngine();
    const results = await updateStacks(fakeWorld(), engine, stacks);

    expect(results.map(({ stack, outcome }) => [stack, outcome])).toEqual(
      stacks.map(({ name }) => [name.stack, "done"]),
    );
    const at = (asked: string) => engine.asked.indexOf(asked);
    expect(engine.asked).toHaveLength(2 * stacks.length);
    for (const { name, needs } of stacks) {
      expect(at(`preview ${name.stack}`)).toBeLessThan(at(`up ${name.stack}`));
      for (const need of needs) expect(at(`up ${need}`)).toBeLessThan(at(`preview ${name.stack}`));
    }
  });

  it("keeps what the packs had said of a stack where one of them broke", async () => {
    const run = {
      stack: "tenancy",
      engine: "pulumi",
      operation: "preview",
      resources: [],
      awaits: [],
      kept: [],
    } as const;
    const fault = new PackFault(new EngineFault("tenancy", 'policy pack "all" broke'), {
      ...run,
      verdicts: [unseen],
    });
    const [tenancy] = await updateStacks(fakeWorld(), fakeEngine({ "preview tenancy": fault }), stacks);
    expect(tenancy).toEqual({
      stack: "tenancy",
      outcome: "failed",
      reason: 'policy pack "all" broke',
      run: { ...run, verdicts: [unseen] },
    });
  });

  const broken = {
    ...unseen,
    pack: "tagging",
    policy: "required-tags-present",
    findings: [{ outcome: "not-checked" as const, broke: true as const, message: "m" }],
  };
  it.each([
    ["alone", [broken], "policy required-tags-present of pack tagging broke; nothing was changed"],
    [
      "beside one that failed",
      [failing, broken],
      "mandatory policy statements-name-own-environment failed, policy required-tags-present of pack tagging broke; nothing was changed",
    ],
  ])("updates nothing where a mandatory policy broke, %s, and names it", async (_label, verdicts, reason) => {
    const engine = fakeEngine({ "preview tenancy": { verdicts } });
    const [tenancy] = await updateStacks(fakeWorld(), engine, stacks);
    expect(tenancy).toMatchObject({ outcome: "refused", reason });
    expect(engine.asked).not.toContain("up tenancy");
  });

  it("lets a failed stack stop only those that need it", async () => {
    const engine = fakeEngine({ "up shared-dev": new Error("the network dropped") });
    const results = await updateStacks(fakeWorld(), engine, stacks);

    expect(outcomes(results)).toEqual({
      tenancy: "done",
      "shared-dev": "failed",
      "shared-prod": "done",
      "claims-dev": "skipped",
      "claims-prod": "done",
      "payments-dev": "skipped",
      "payments-prod": "done",
    });
    expect(results.find(({ stack }) => stack === "shared-dev")?.reason).toBe("the network dropped");
    expect(results.find(({ stack }) => stack === "payments-dev")?.reason).toBe(
      'stack "shared-dev" did not end well',
    );
  });

  it("changes nothing where a mandatory policy fails at preview", async () => {
    const engine = fakeEngine({ "preview tenancy": { verdicts: [failing] } });
    const results = await updateStacks(fakeWorld(), engine, stacks);

    expect(engine.asked).toEqual(["preview tenancy"]);
    expect(outcomes(results)).toMatchObject({
      tenancy: "refused",
      "shared-dev": "skipped",
      "payments-prod": "skipped",
    });
  });

  it("names a mandatory policy that could not look yet, and checks it again in the update", async () => {
    const world = fakeWorld();
    const engine = fakeEngine({
      "preview tenancy": { verdicts: [unseen] },
      "up tenancy": { verdicts: [failing] },
    });
    const results = await updateStacks(world, engine, stacks.slice(0, 1));

    expect(world.written.stderr).toContain(
      "tenancy: mandatory policies not checked at preview, checked again in the update: statements-name-own-environment\n",
    );
    expect(results[0]?.outcome).toBe("refused");
    expect(results[0]?.reason).toBe(
      "mandatory policy statements-name-own-environment failed during the update",
    );
  });

  it("says what was done about an earlier run that was cut off, and keeps it in the result", async () => {
    const world = fakeWorld();
    const recovery = recovered("tenancy", { ...NOTHING_RECOVERED, ended: [7, 8] });
    const engine = fakeEngine({ "up tenancy": { recovery } });
    const [result] = await updateStacks(world, engine, stacks.slice(0, 1));

    expect(world.written.stderr).toContain(
      "tenancy: an earlier run was cut off; ended 2 processes it left\n",
    );
    expect(result?.run?.recovery).toEqual(recovery);
  });

  it("begins nothing new once it was interrupted", async () => {
    const engine = fakeEngine();
    const results = await updateStacks({ ...fakeWorld(), interrupted: AbortSignal.abort() }, engine, stacks);

    expect(engine.asked).toEqual([]);
    expect(results[0]).toEqual({ stack: "tenancy", outcome: "skipped", reason: "you interrupted the run" });
  });

  it("says nothing of an advisory policy that could not look yet", async () => {
    const world = fakeWorld();
    await updateStacks(
      world,
      fakeEngine({ "preview tenancy": { verdicts: [{ ...unseen, level: "advisory" }] } }),
      stacks.slice(0, 1),
    );
    expect(world.written.stderr).not.toContain("not checked");
  });

  it("does not begin a stack whose values are not handed over yet, and says what to run", async () => {
    const engine = fakeEngine({ "preview payments-dev": { awaits: ["tenancy", "shared-dev"] } });
    const [result] = await updateStacks(
      fakeWorld(),
      engine,
      stacks.filter(({ name }) => name.stack === "payments-dev"),
      " --sandbox",
    );

    expect(engine.asked).toEqual(["preview payments-dev"]);
    expect(result?.outcome).toBe("failed");
    expect(result?.reason).toBe(
      'stack "payments-dev" needs what tenancy and shared-dev hand over, and they are not up. Nothing was changed. Run "rollout up tenancy shared-dev payments-dev --sandbox".',
    );
  });
});
