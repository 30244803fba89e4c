import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, exactAmount, exactSum, exactUnits } from "./exact-amounts.ts";

const units = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });

describe("exact amounts", () => {
  it.each([
    ["0.29707392473000000000", "0.29707392473"],
    ["-12.5", "-12.50"],
    ["0", "0.00"],
    ["-0.00000000000000000001", "-0.00000000000000000001"],
    ["123456789012345678", "123456789012345678.00"],
  ])("%s is written as %s", (amount, written) => {
    expect(exactAmount(exactUnits(amount))).toBe(written);
  });

  it("come back as they were", () => {
    fc.assert(
      fc.property(units, (amount) => {
        expect(exactUnits(exactAmount(amount))).toBe(amount);
      }),
    );
  });

  it("add up where binary fractions do not", () => {
    expect(exactSum(["0.1", "0.2", "-0.3"])).toBe("0.00");
  });

  it.each(["", "1,5", "1e3", "0.123456789012345678901", "NaN"])("%j is none", (amount) => {
    expect(() => exactUnits(amount)).toThrow(RangeError);
  });
});

describe("allocate", () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 50 });

  it("gives away exactly the whole, whatever the weights", () => {
    fc.assert(
      fc.property(units, weights, (amount, by) => {
        expect(allocate(amount, by).reduce((sum, part) => sum + part, 0n)).toBe(amount);
      }),
    );
  });

  it("gives each its share to within one unit, and nothing to who has no weight", () => {
    fc.assert(
      fc.property(units, weights, (amount, by) => {
        const total = by.reduce((sum, weight) => sum + weight, 0n);
        fc.pre(total > 0n);
        for (const [at, part] of allocate(amount, by).entries()) {
          const difference = part * total - amount * (by[at] ?? 0n);
          expect(difference > -total && difference < total).toBe(true);
        }
      }),
    );
  });

  it("shares alike where nobody has a weight, and gives nothing where there is nobody", () => {
    expect(allocate(10n, [0n, 0n, 0n])).toEqual([4n, 3n, 3n]);
    expect(allocate(10n, [])).toEqual([]);
  });
});
