import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withAuditors = (group: string) =>
  problemsAfter(["tenancy.yaml", "auditors: ai-auditors", `auditors: ${group}`]);

it("accepts a group of the same name in another domain", () => {
  expect(withAuditors("Corporate/ai-finance")).toEqual([]);
});

it.each(["ai-finance", "AI-Finance", "Default/ai-finance"])(
  "rejects auditors that are finance's %s",
  (group) => {
    expect(withAuditors(group)).toEqual([
      `stacks/tenancy.yaml:36:65  groups.auditors  group "${group}" stands as groups.finance already. Write a group that has none of the other roles.`,
    ]);
  },
);

it("takes the default domain for one, whatever its case", () => {
  const inDomain = (domain: string) =>
    problemsAfter(
      ["tenancy.yaml", "currency: USD", `identityDomain: ${domain}\ncurrency: USD`],
      ["tenancy.yaml", "auditors: ai-auditors", "auditors: Default/ai-finance"],
    );
  expect(inDomain("default")).toEqual(inDomain("Default"));
  expect(inDomain("default")).toHaveLength(1);
});
