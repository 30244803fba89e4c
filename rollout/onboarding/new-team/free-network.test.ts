import fc from "fast-check";
import { expect, it } from "vitest";
import { contains, overlap } from "../vocabulary/networks.ts";
import { freeNetwork, PROPOSED_FROM } from "./free-network.ts";

it("proposes the lowest block that is free", () => {
  expect(freeNetwork([])).toBe("10.64.0.0/24");
  expect(freeNetwork(["10.64.0.0/24", "10.64.2.0/24"])).toBe("10.64.1.0/24");
  expect(freeNetwork(["10.64.0.0/16", "10.65.0.128/29"])).toBe("10.65.1.0/24");
});

it("proposes nothing where nothing is free", () => {
  expect(freeNetwork(["10.0.0.0/8"])).toBeUndefined();
});

it("never proposes what overlaps, whatever is taken, and nothing outside its range", () => {
  const taken = fc
    .record({
      second: fc.integer({ min: 64, max: 65 }),
      third: fc.nat(255),
      prefix: fc.integer({ min: 16, max: 29 }),
    })
    .map(({ second, third, prefix }) => `10.${second}.${prefix < 24 ? 0 : third}.0/${prefix}`);
  fc.assert(
    fc.property(fc.array(taken, { maxLength: 30 }), (blocks) => {
      const free = freeNetwork(blocks) ?? "";
      expect(blocks.filter((block) => overlap(block, free))).toEqual([]);
      expect(contains(PROPOSED_FROM, free)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
