import fc from "fast-check";
import { expect, it } from "vitest";
import { QuotaNameError, quotaStatement, type QuotaLimit } from "./quota-statement.ts";

const limit = {
  family: "generative-ai",
  limit: "private-endpoint-count",
  compartmentPath: "platform:ai:dev",
};

it("withholds a limit, or sets it to a number", () => {
  expect(quotaStatement(limit, 0)).toBe(
    "zero generative-ai quota private-endpoint-count in compartment platform:ai:dev",
  );
  expect(quotaStatement(limit, 2)).toBe(
    "set generative-ai quota private-endpoint-count to 2 in compartment platform:ai:dev",
  );
});

it.each([
  ["a family", { family: "a b" }, 1, "a b"],
  ["a limit", { limit: "x in tenancy" }, 1, "x in tenancy"],
  ["no name", { limit: "" }, 0, ""],
  [
    "a compartment",
    { compartmentPath: "ai:dev where request.region = 'x'" },
    1,
    "dev where request.region = 'x'",
  ],
  ["no compartment", { compartmentPath: "ai:" }, 1, ""],
  ["half a thing", {}, 1.5, "1.5"],
  ["less than nothing", {}, -1, "-1"],
])("refuses %s that would be read as something else", (_, change, most, word) => {
  expect(() => quotaStatement({ ...limit, ...change }, most)).toThrow(new QuotaNameError(word));
});

it("keeps any text in its place, or refuses it", () => {
  const words = (change: Partial<QuotaLimit>): number | undefined => {
    try {
      return quotaStatement({ ...limit, ...change }, 1).split(/\s/).length;
    } catch (error) {
      if (error instanceof QuotaNameError) return undefined;
      throw error;
    }
  };
  fc.assert(
    fc.property(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("family", "limit", "compartmentPath"),
      (text, of) => {
        expect([9, undefined]).toContain(words({ [of]: text }));
      },
    ),
  );
});
