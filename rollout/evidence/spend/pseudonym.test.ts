import { expect, it } from "vitest";
import { pseudonym } from "./pseudonym.ts";

it("is the same within a month, and another in the next, for another user and with another salt", () => {
  const one = pseudonym("salt", "2026-12", "ann@example.com");
  expect(one).toMatch(/^user-[0-9a-f]{10}$/);
  expect(pseudonym("salt", "2026-12", "ann@example.com")).toBe(one);
  const others = [
    pseudonym("salt", "2027-01", "ann@example.com"),
    pseudonym("salt", "2026-12", "bob@example.com"),
    pseudonym("pepper", "2026-12", "ann@example.com"),
  ];
  expect(new Set([one, ...others]).size).toBe(4);
});
