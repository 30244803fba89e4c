import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { control } from "../../rollout/cli/sandbox/control-client.ts";
import { runningIn, Workplace, type Finished } from "../harness/command-line.ts";
import { toolchain } from "../harness/real-engine.ts";

/** Two commands at once, in one folder and on one local OCI. */
describe.skipIf(toolchain === undefined)("two updates of one stack at once", () => {
  const place = new Workplace();
  const up = () => place.rollout("up", "tenancy", "--sandbox", "--yes", "--json");
  let both: Finished[];
  let after: Finished;

  beforeAll(async () => {
    await place.rollout("sandbox", "start");
    // So that the one is still at it when the other comes.
    await control(runningIn(place), "POST", "/faults", { method: "POST", count: 100, kind: { slow: 0.3 } });
    both = await Promise.all([up(), up()]);
    await control(runningIn(place), "DELETE", "/faults");
    after = await up();
  }, 300_000);
  afterAll(async () => {
    await place.rollout("sandbox", "stop");
    place.remove();
  });

  it("let one through, and tell the other who is at it and that nothing was changed", () => {
    expect(new Set(both.map(({ code }) => code))).toEqual(new Set([0, 3]));
    const refused = both.find(({ code }) => code === 3);
    const [stack] = (JSON.parse(refused?.stdout ?? "") as Evidence).stacks;
    expect(stack?.outcome).toBe("failed");
    expect(stack?.reason).toMatch(/stack "tenancy" is .*process \d+/);
    expect(stack?.reason).toContain("othing was changed");
  });

  it("lose nothing: the one after them has nothing to do", () => {
    expect(after.code).toBe(0);
    const [stack] = (JSON.parse(after.stdout) as Evidence).stacks;
    expect(stack?.run?.changes).toEqual({ create: 0, update: 0, replace: 0, delete: 0, same: 69 });
  });
});

describe.skipIf(toolchain === undefined)("two commands with a sandbox of their own in one folder", () => {
  it("do not share it: the second is told who has it, and how both can", { timeout: 120_000 }, async () => {
    const place = new Workplace();
    try {
      const both = await Promise.all([
        place.rollout("preview", "tenancy", "--sandbox"),
        place.rollout("preview", "tenancy", "--sandbox"),
      ]);
      expect(new Set(both.map(({ code }) => code))).toEqual(new Set([0, 3]));
      const refused = both.find(({ code }) => code === 3);
      expect(refused?.stderr).toMatch(
        /^the sandbox in \.rollout\/sandbox is in use by "rollout preview tenancy --sandbox.*" \(process \d+\), so nothing was changed\./,
      );
      expect(refused?.stderr).toContain('"rollout sandbox start --state .rollout/sandbox"');
    } finally {
      place.remove();
    }
  });
});
