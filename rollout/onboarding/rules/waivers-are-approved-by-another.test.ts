import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const approvedBy = (approver: string) =>
  problemsAfter([
    "waivers.yaml",
    "waivers: []",
    `waivers:\n  - { policy: required-tags-present, team: claims, reason: The tags come later., owner: claims-lead@example.com, ticket: RISK-900, expires: 2027-01-31,\n      approver: ${approver} }`,
  ]);

it("accepts somebody else's approval", () => {
  expect(approvedBy("security@example.com")).toEqual([]);
});

it.each(["claims-lead@example.com", "Claims-Lead@Example.com"])(
  "rejects the owner's own approval, %s",
  (approver) => {
    expect(approvedBy(approver)).toEqual([
      `stacks/waivers.yaml:7:17  waivers[0].approver  "${approver}" owns this risk and cannot approve it. Write somebody else who accepted it.`,
    ]);
  },
);
