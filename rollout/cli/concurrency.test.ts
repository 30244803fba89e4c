import { describe, expect, it } from "vitest";
import { parseConcurrency } from "./concurrency.ts";

describe("parseConcurrency", () => {
  it.each([
    ["1", 1],
    ["16", 16],
  ])("takes %s", (text, number) => expect(parseConcurrency(text)).toBe(number));

  it.each(["0", "17", "-1", "1.5", "2e0", "two", "", " 2"])("refuses %o", (text) => {
    expect(() => parseConcurrency(text)).toThrow("Write a whole number from 1 to 16, for example 4.");
  });
});
