import { describe, expect, it } from "vitest";
import { killMatrix } from "../faults/kills.ts";
import { FAULTS, faultOf, openBaseline } from "../faults/service-faults.ts";
import { toolchain } from "../harness/real-engine.ts";

/**
 * A sample of `npm run test:faults`, another one every day of the year: one of its twenty kills on even days, one of its
 * services with one of its faults on odd ones. `interrupted-up.test.ts` kills one every day, and what the whole matrix
 * found stands in docs/reliability.md.
 */
const DAY = Math.floor(Date.now() / 86_400_000);
const TURN = Math.floor(DAY / 2);
const POINTS = 20;
const PATIENCE = { timeout: 600_000 };
const isPossible = toolchain !== undefined && process.platform === "linux";

describe.skipIf(!isPossible)("today's sample of the fault matrix", () => {
  const point = (TURN % POINTS) + 1;
  const faults = Object.keys(FAULTS);
  const fault = faults[TURN % faults.length] ?? "";

  /** @returns what is wrong after the next update, which should be nothing */
  async function killed(): Promise<unknown> {
    const [kill] = await killMatrix(POINTS, [point]);
    return kill?.wrong;
  }

  /** @returns how the update ended, where that is neither of the two ends that are well */
  async function failing(): Promise<unknown> {
    const baseline = await openBaseline();
    try {
      const service = baseline.services[TURN % baseline.services.length];
      if (service === undefined) throw new Error("no service was called");
      const { outcome } = await faultOf(baseline, service, fault);
      return outcome === "converged" || outcome === "named" ? [] : [outcome];
    } finally {
      await baseline.tenancy.close();
    }
  }

  const cells = [
    [`an update killed at point ${point} of ${POINTS} converges with the next one`, killed],
    [`a service that answers ${fault} ends well or is named`, failing],
  ] as const;
  it.each(cells.slice(DAY % 2, (DAY % 2) + 1))("%s", PATIENCE, async (_what, sample) => {
    expect(await sample()).toEqual([]);
  });
});
