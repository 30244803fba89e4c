import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { Workplace, type Finished } from "../harness/command-line.ts";
import { toolchain } from "../harness/real-engine.ts";

/** Against the local OCI: what is protected goes when its stack is named twice, and not before. */
describe.skipIf(toolchain === undefined)("destroy --unprotect", () => {
  const place = new Workplace();
  const state = () =>
    readFileSync(place.path(".rollout/sandbox/state/prod/.pulumi/stacks/rollout/payments-prod.json"), "utf8");
  let before: string;
  let mistyped: Finished;
  let asked: Finished;
  let untouched: string;
  let kept: Finished;
  let unprotected: Finished;

  beforeAll(async () => {
    const up = await place.rollout("up", "tenancy", "shared-prod", "payments-prod", "--sandbox", "--yes");
    if (up.code !== 0) throw new Error(up.stderr);
    before = state();
    mistyped = await place.rollout(
      "destroy",
      "payments-prod",
      "--sandbox",
      "--yes",
      "--unprotect",
      "payments",
    );
    asked = await place.rollout("destroy", "payments-prod", "--sandbox", "--yes", "--unprotect");
    untouched = state();
    kept = await place.rollout("destroy", "payments-prod", "--sandbox", "--yes", "--json");
    const named = ["--unprotect", "payments-prod"];
    unprotected = await place.rollout("destroy", "payments-prod", "--sandbox", "--yes", "--json", ...named);
  }, 400_000);
  afterAll(() => place.remove());

  it("changes nothing where the name is another, or nobody typed it", () => {
    expect([mistyped.code, asked.code]).toEqual([2, 2]);
    expect(mistyped.stderr).toContain('"payments" was typed, and the stack is "payments-prod"');
    expect(asked.stderr).toContain(
      'Write "rollout destroy payments-prod --unprotect payments-prod --yes --sandbox"',
    );
    expect(untouched).toBe(before);
  });

  it("keeps what is protected without it, and deletes that with it", () => {
    const left = ({ stdout }: Finished) =>
      (JSON.parse(stdout) as Evidence).stacks[0]?.run?.kept.map(({ reason }) => reason);
    expect(left(kept)).toEqual(["protected", "protected"]);
    expect(unprotected.stderr).not.toContain("failed");
    expect(unprotected.code).toBe(0);
    expect(left(unprotected)).toEqual([]);
  });
});
