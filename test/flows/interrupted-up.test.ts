import { readdirSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import type { Recovery } from "../../rollout/onboarding/vocabulary/recovery.ts";
import type { SandboxCall } from "../../rollout/sandbox/api.ts";
import type { Finished } from "../harness/command-line.ts";
import { LastingTenancy, WHOLE_TREE } from "../harness/cut-off.ts";
import { toolchain } from "../harness/real-engine.ts";

/**
 * An update that is killed, and the one after it: the real command line, engine and provider, against a local OCI
 * that did what it was told before the kill. Twenty more kills are in test/faults/. Processes are looked at in `/proc`, so only where there is one.
 */
const isPossible = toolchain !== undefined && process.platform === "linux";
const STACK = "payments-dev";
const MINUTES = 600_000;

const created =
  (path: RegExp) =>
  ({ method, path: called }: SandboxCall): boolean =>
    method !== "GET" && path.test(called);
const runOf = ({ stdout }: Finished) => (JSON.parse(stdout) as Evidence).stacks[0]?.run;
const budgets = ({ sandbox }: LastingTenancy) => sandbox.resources().filter(({ kind }) => kind === "budget");

describe.skipIf(!isPossible)("an update that was cut off", () => {
  let tenancy: LastingTenancy;
  let uncut: string[];
  const looked: { readonly what: string; readonly found: unknown; readonly id: string | undefined }[] = [];

  beforeAll(async () => {
    tenancy = await LastingTenancy.open();
    await tenancy.upNeeds(STACK);
    const first = await tenancy.rollout("up", STACK, "--yes");
    if (first.code !== 0) throw new Error(first.stderr);
    uncut = tenancy.holds();
    for (const stack of ["tenancy", "shared-dev", STACK]) looked.push(...(await tenancy.lookUpAll(stack)));
    await tenancy.rollout("destroy", STACK, "--yes");
  }, MINUTES);
  afterEach(async () => void (await tenancy.rollout("destroy", STACK, "--yes")), MINUTES);
  afterAll(() => tenancy?.close());

  it("finds each resource by its stable key, and it alone", () => {
    expect(new Set(looked.map(({ what }) => what.split(" ")[0])).size).toBeGreaterThan(40);
    const alone = looked.map(({ what, id }) => ({ what, id }));
    const found = looked.map(({ what, found }) => ({
      what,
      id: Array.isArray(found) && found.length === 1 ? (found[0] as { id: string }).id : found,
    }));
    expect(found).toEqual(alone);
  });

  // The one that OCI answers worst: a second budget on the same compartment. Others are in the sample and the matrix.
  it(
    "everything is killed once OCI has made the budget: the next one converges, and makes nothing twice",
    async () => {
      await tenancy.cutOff(STACK, WHOLE_TREE, created(/\/budgets$/));
      const again = await tenancy.rollout("up", STACK, "--yes", "--json");

      expect(again.stderr).toContain(`${STACK}: an earlier run (process `);
      expect(again.code).toBe(0);
      expect(tenancy.holds()).toEqual(uncut);
      expect(budgets(tenancy)).toHaveLength(1);
      expect(tenancy.leftovers()).toEqual([]);
      const recovery = runOf(again)?.recovery as Recovery;
      expect(again.stderr).toContain(recovery.said);
      expect(readdirSync(tenancy.place.path(".rollout/work", STACK, "runs"))).toEqual([]);

      const third = await tenancy.rollout("up", STACK, "--yes", "--json");
      expect(third.code).toBe(0);
      expect(runOf(third)?.changes).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0 });
      expect(runOf(third)?.recovery).toBeUndefined();
    },
    MINUTES,
  );
});
