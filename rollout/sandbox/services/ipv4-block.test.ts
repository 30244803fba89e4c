import { expect, it } from "vitest";
import { contains, ipv4BlockOf, overlaps } from "./ipv4-block.ts";

it.each(["10.0.0.0/33", "10.0.0/8", "10.0.0.0", "300.0.0.0/8", "fd00::/8", undefined])(
  "takes %s for no block",
  (text) => {
    expect(ipv4BlockOf(text)).toBeUndefined();
  },
);

const block = (text: string) => {
  const found = ipv4BlockOf(text);
  if (found === undefined) throw new Error(text);
  return found;
};

it("tells a block that lies in another from one that is greater, or beside it", () => {
  expect(contains(block("10.0.0.0/16"), block("10.0.255.0/24"))).toBe(true);
  expect(contains(block("10.0.0.0/16"), block("10.0.0.0/15"))).toBe(false);
  expect(contains(block("10.0.0.0/16"), block("10.1.0.0/24"))).toBe(false);
});

it("finds that two blocks share addresses, whichever is the greater", () => {
  expect(overlaps(block("10.0.0.0/24"), block("10.0.0.0/16"))).toBe(true);
  expect(overlaps(block("10.0.0.0/16"), block("10.0.0.0/24"))).toBe(true);
  expect(overlaps(block("10.0.0.0/24"), block("10.0.1.0/24"))).toBe(false);
});
