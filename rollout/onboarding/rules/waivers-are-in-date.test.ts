import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const until = (expires: string) =>
  problemsAfter([
    "waivers.yaml",
    "waivers: []",
    [
      "waivers:",
      "  - policy: required-tags-present",
      "    team: claims",
      "    reason: The tags come with the next release.",
      "    owner: claims-lead@example.com",
      "    approver: security@example.com",
      "    ticket: RISK-900",
      `    expires: ${expires}`,
    ].join("\n"),
  ]);

it("accepts a waiver on its last day", () => {
  expect(until("2026-12-01")).toEqual([]);
});

it("rejects a waiver on the day after", () => {
  expect(until("2026-11-30")).toEqual([
    'stacks/waivers.yaml:12:14  waivers[0].expires  the waiver of "required-tags-present" ended on 2026-11-30, before 2026-12-01. Remove the waiver, or have it approved anew and write its last day.',
  ]);
});
