import { expect, it } from "vitest";
import { kebabCase } from "./kebab-case.ts";

it.each([
  ["pilotsAreFew", "pilots-are-few"],
  ["TeamBudget", "team-budget"],
  ["identifiersShareARealm", "identifiers-share-a-realm"],
  ["budget", "budget"],
])("%s is %s", (identifier, words) => {
  expect(kebabCase(identifier)).toBe(words);
});
