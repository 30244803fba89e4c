import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const waiving = (policy: string) =>
  problemsAfter([
    "waivers.yaml",
    "waivers: []",
    `waivers:\n  - { policy: ${policy}, team: claims, reason: The tags come later., owner: claims-lead@example.com, approver: security@example.com, ticket: RISK-900, expires: 2027-01-31 }`,
  ]);

it("accepts the name of a policy", () => {
  expect(waiving("required-tags-present")).toEqual([]);
});

it("rejects a name that is misspelt, and says which was meant", () => {
  expect(waiving("required-tag-present")).toEqual([
    'stacks/waivers.yaml:6:15  waivers[0].policy  no policy is called "required-tag-present". Write required-tags-present.',
  ]);
});

it("rejects a name that no policy is like", () => {
  expect(waiving("everything-is-fine-here")).toEqual([
    'stacks/waivers.yaml:6:15  waivers[0].policy  no policy is called "everything-is-fine-here". Write the name of a policy of POLICIES.md.',
  ]);
});
