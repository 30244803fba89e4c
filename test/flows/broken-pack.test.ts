import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackFault } from "../../rollout/engine/broken-packs.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import { editedExamples } from "../harness/documents.ts";
import { begunWith } from "../harness/process-tree.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";

/** The process of the packs is killed while the real engine asks it. */
describe.skipIf(toolchain === undefined)("a preview whose policy pack is gone", () => {
  const MARK = "ROLLOUT_TEST_BROKEN_PACK";
  const own = String(process.pid);
  let bench: EngineBench;
  let fault: unknown;

  beforeAll(async () => {
    bench = await openEngineBench(editedExamples(), { [MARK]: own });
    const tenancy = declaredStacks(bench.model).find(({ name }) => name.kind === "tenancy");
    if (tenancy === undefined) throw new Error("the examples hold a tenancy");
    fault = await bench.pulumi.preview(tenancy, killPack).catch((error: unknown) => error);
  }, 120_000);
  afterAll(() => bench?.close());

  let heard = 0;
  /** Once it has looked at some of the resources. */
  function killPack(): void {
    heard += 1;
    if (heard !== 12) return;
    for (const { id } of begunWith(`${MARK}=${own}`)) if (isPack(id)) process.kill(id, "SIGKILL");
  }

  it("fails, names the pack, and keeps what it had said", () => {
    expect(fault).toBeInstanceOf(PackFault);
    if (!(fault instanceof PackFault)) return;
    expect(fault.message).toContain(
      'policy pack "all" broke: its process ended or answered what is no answer',
    );
    expect(fault.message).toContain('Nothing was changed. Run "rollout preview tenancy" again.');
    const { verdicts } = fault.run;
    expect(verdicts.length).toBeGreaterThan(0);
    expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(["not-checked"]));
    expect(verdicts.flatMap(({ passed }) => passed).length).toBeGreaterThan(0);
  });
});

function isPack(id: number): boolean {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8").includes("run-policy-pack");
  } catch {
    return false; // It has ended meanwhile.
  }
}
