import { describe, expect, it } from "vitest";
import { killMatrix } from "../faults/kills.ts";
import { FAULTS, faultOf, openBaseline } from "../faults/service-faults.ts";
import { toolchain } from "../harness/real-engine.ts";

/**
 * A sample of `npm run test:faults`, another one every day of the year: one of its twenty kills, one of its services with
 * one of its faults. What the whole matrix found stands in docs/reliability.md.
 */
const DAY = Math.floor(Date.now() / 86_400_000);
const POINTS = 20;
const isPossible = toolchain !== undefined && process.platform === "linux";

describe.skipIf(!isPossible)("today's sample of the fault matrix", () => {
  const point = (DAY % POINTS) + 1;

  it(
    `an update killed at point ${point} of ${POINTS} converges with the next one`,
    { timeout: 600_000 },
    async () => {
      const [kill] = await killMatrix(POINTS, [point]);
      expect(kill).toMatchObject({ wrong: [] });
    },
  );

  const faults = Object.keys(FAULTS);
  const fault = faults[DAY % faults.length] ?? "";

  it(`a service that answers ${fault} ends well or is named`, { timeout: 600_000 }, async () => {
    const baseline = await openBaseline();
    try {
      const service = baseline.services[DAY % baseline.services.length];
      if (service === undefined) throw new Error("no service was called");
      expect(["converged", "named"]).toContain((await faultOf(baseline, service, fault)).outcome);
    } finally {
      await baseline.tenancy.close();
    }
  });
});
