import { describe, expect, it } from "vitest";
import type { z } from "zod";
import * as format from "./formats.ts";

const takes = (field: z.ZodString, text: string) => field.safeParse(text).success;
const LONGEST = "a".repeat(100);

describe("a group's name", () => {
  it.each(["payments", "Default/payments", LONGEST, `${LONGEST}/${LONGEST}`])("may be %s", (name) => {
    expect(takes(format.groupName, name)).toBe(true);
  });
  it.each([`${LONGEST}a`, `${LONGEST}a/b`, `a/${LONGEST}a`, "a/b/c", "a b", "/a"])("is not %s", (name) => {
    expect(takes(format.groupName, name)).toBe(false);
  });
});

describe("an identity domain", () => {
  it("has at most 100 characters, for it stands before a group", () => {
    expect(takes(format.identityDomain, LONGEST)).toBe(true);
    expect(takes(format.identityDomain, `${LONGEST}a`)).toBe(false);
  });
});

describe("a compartment's path", () => {
  it.each(["platform", "platform:ai-landing", `${LONGEST}:1.2_3`])("may be %s", (path) => {
    expect(takes(format.compartmentPath, path)).toBe(true);
  });
  it.each([`${LONGEST}a`, "-platform", "platform:.ai", "platform:", "a::b"])("is not %s", (path) => {
    expect(takes(format.compartmentPath, path)).toBe(false);
  });
});

describe("a name of the quota language", () => {
  it.each(["generative-ai", "dedicated-unit-small-cohere-count", "gpu4"])("may be %s", (name) => {
    expect(takes(format.quotaName, name)).toBe(true);
  });
  it.each(["generative.ai", "Generative-AI", "generative_ai", "generative-", "a to b"])(
    "is not %s",
    (name) => {
      expect(takes(format.quotaName, name)).toBe(false);
    },
  );
});
