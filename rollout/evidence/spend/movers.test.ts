import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moversOf } from "./movers.ts";
import type { SkuWeeks } from "./spend-facts.ts";

const sku = (
  name: string,
  now: [billed: number, quantity: number],
  before: [billed: number, quantity: number],
  unit = "tokens",
): SkuWeeks => ({
  team: "claims",
  environment: "dev",
  service: "ai",
  sku: name,
  skuName: name,
  unit,
  billed: String(now[0]),
  quantity: String(now[1]),
  billedBefore: String(before[0]),
  quantityBefore: String(before[1]),
});

const partsOf = (...skus: SkuWeeks[]) =>
  moversOf(skus).map(({ kind, change, volume, price, mix }) =>
    [kind, change, volume, price, mix].map((one) =>
      typeof one === "number" ? Math.round(one * 1000) / 1000 : one,
    ),
  );

describe("a change is", () => {
  it("volume where more of the same was used", () => {
    expect(partsOf(sku("small", [20, 200], [10, 100]))).toEqual([["changed", 10, 10, 0, 0]]);
  });

  it("price where the same cost more", () => {
    expect(partsOf(sku("small", [15, 100], [10, 100]))).toEqual([["changed", 5, 0, 5, 0]]);
  });

  it("mix where a dearer model answered as much as before", () => {
    expect(partsOf(sku("small", [5, 50], [10, 100]), sku("large", [15, 50], [0, 0]))).toEqual([
      ["changed", 10, 0, 0, 10],
    ]);
  });

  it("new where nothing was spent before, and gone where nothing is any more", () => {
    expect(partsOf(sku("small", [5, 50], [0, 0]))).toEqual([["new", 5, 5, 0, 0]]);
    expect(partsOf(sku("small", [0, 0], [5, 50]))).toEqual([["gone", -5, -5, 0, 0]]);
  });

  it("never of units added up that differ", () => {
    expect(partsOf(sku("tokens", [10, 1000], [10, 1000]), sku("storage", [4, 2], [2, 1], "GB"))).toEqual([
      ["changed", 2, 2, 0, 0],
    ]);
  });

  it("not told where it is less than half a cent", () => {
    expect(partsOf(sku("small", [10.001, 100], [10, 100]))).toEqual([]);
  });
});

it("the parts are the whole change, whatever was used", () => {
  const week = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
  const skus = fc.array(fc.tuple(week, week), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(skus, (weeks) => {
      for (const { change, volume, price, mix } of moversOf(
        weeks.map(([now, before], at) => sku(`s${at}`, now, before)),
      )) {
        expect(volume + price + mix).toBeCloseTo(change, 6);
      }
    }),
  );
});

it("stand largest first, falls beside rises", () => {
  const of = (team: string, now: number) => ({ ...sku("s", [now, 1], [10, 1]), team });
  expect(moversOf([of("a", 12), of("b", 1), of("c", 14)]).map(({ team }) => team)).toEqual(["b", "c", "a"]);
});
