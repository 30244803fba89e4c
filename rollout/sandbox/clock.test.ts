import { expect, it } from "vitest";
import { Clock } from "./clock.ts";

it("runs with the machine's time, as far from it as it was set", () => {
  let machine = "2026-03-01T12:00:00Z";
  const clock = new Clock(() => new Date(machine));
  expect(clock.now().toISOString()).toBe("2026-03-01T12:00:00.000Z");
  clock.set("2026-04-01T00:00:00Z");
  machine = "2026-03-01T12:00:05Z";
  expect(clock.now().toISOString()).toBe("2026-04-01T00:00:05.000Z");
  expect(clock.machineNow().toISOString()).toBe("2026-03-01T12:00:05.000Z");
});
