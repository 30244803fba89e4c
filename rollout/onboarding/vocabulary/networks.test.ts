import fc from "fast-check";
import { expect, it } from "vitest";
import { contains, firstOverlaps, overlap } from "./networks.ts";

/** A block with its first and its last address as numbers. */
const block = fc
  // The three high bits are few, so that blocks meet often.
  .record({
    high: fc.integer({ min: 0, max: 7 }),
    low: fc.nat(0xffff),
    prefix: fc.integer({ min: 14, max: 29 }),
  })
  .map(({ high, low, prefix }) => {
    const size = 2 ** (32 - prefix);
    const first = Math.floor((0x0a000000 + high * 0x10000 + low) / size) * size;
    const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
    return { text: `${octets.join(".")}/${prefix}`, first, last: first + size - 1 };
  });

it("contains a block exactly where it holds its first and its last address", () => {
  fc.assert(
    fc.property(block, block, (outer, inner) => {
      expect(contains(outer.text, inner.text)).toBe(outer.first <= inner.first && inner.last <= outer.last);
    }),
  );
});

it("overlaps exactly where an address is shared, in either order", () => {
  fc.assert(
    fc.property(block, block, (a, b) => {
      const shared = a.first <= b.last && b.first <= a.last;
      expect([overlap(a.text, b.text), overlap(b.text, a.text)]).toEqual([shared, shared]);
    }),
  );
});

it.each([
  ["10.0.0.0/16", "10.0.0.0/24", true],
  ["10.0.0.0/24", "10.0.0.0/16", false],
  ["10.0.0.0/16", "10.0.0.0/16", true],
  ["10.0.0.0/16", "10.1.0.0/24", false],
])("%s contains %s: %s", (outer, inner, expected) => {
  expect(contains(outer, inner)).toBe(expected);
});

it("finds for every block the first before it that shares an address, however they nest", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const texts = blocks.map(({ text }) => text);
      const oneByOne = texts.map((text, place) => {
        const found = texts.slice(0, place).findIndex((other) => overlap(text, other));
        return found === -1 ? undefined : found;
      });
      expect(firstOverlaps(texts)).toEqual(oneByOne);
    }),
  );
});

it("names a block that stands first, be it the outer or the inner one", () => {
  expect(firstOverlaps(["10.0.1.0/24", "10.0.0.0/16", "10.9.0.0/16", "10.0.1.0/25"])).toEqual([
    undefined,
    0,
    undefined,
    0,
  ]);
});
