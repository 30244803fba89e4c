import { expect, it } from "vitest";
import { clashes } from "./clashes.ts";

const sameLetter = (a: string, b: string) => a.charAt(0) === b.charAt(0);

it("gives each later one with the first that it clashes with, and never one with itself", () => {
  expect(clashes(["a1", "b1", "a2", "a3", "c1"], sameLetter)).toEqual([
    { one: "a2", other: "a1" },
    { one: "a3", other: "a1" },
  ]);
  expect(clashes([], sameLetter)).toEqual([]);
});
