import { describe, expect, it } from "vitest";
import { comparableGroup, environmentOfPrefix, qualifiedGroup, toolkitGroups } from "./group-names.ts";

describe("a group as IAM statements name it", () => {
  it.each([
    ["ai-finance", "Default", "ai-finance"],
    ["ai-finance", "default", "ai-finance"],
    ["DEFAULT/ai-finance", "Corporate", "ai-finance"],
    ["ai-finance", "Corporate", "Corporate/ai-finance"],
    ["Partners/ai-finance", "default", "Partners/ai-finance"],
  ])("is, for %s in %s, %s", (group, domain, name) => {
    expect(qualifiedGroup(group, domain)).toBe(name);
  });
});

it("knows two names of one group by their comparable form", () => {
  expect(comparableGroup("AI-Finance", "corporate")).toBe(comparableGroup("Corporate/ai-finance", "Default"));
});

it("knows the groups that the programs create for an environment itself", () => {
  expect(toolkitGroups("dev")).toEqual(["dev-ai-deployers", "dev-ai-gateway"]);
});

it("finds whose prefix a group bears in the default domain only", () => {
  expect(environmentOfPrefix("dev-finance", ["prod", "dev"])).toBe("dev");
  expect(environmentOfPrefix("developers", ["prod", "dev"])).toBeUndefined();
  expect(environmentOfPrefix("corporate/dev-finance", ["dev"])).toBeUndefined();
  expect(environmentOfPrefix("dev-x/finance", ["dev"])).toBeUndefined();
});
