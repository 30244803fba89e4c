import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const URN = "urn:pulumi:claims-dev::rollout::oci:Identity/policy:Policy::claims-dev";
const withSubject = (subject: string) =>
  problemsAfter([
    "waivers.yaml",
    "waivers: []",
    `waivers:\n  - { policy: required-tags-present, reason: The tags come later., owner: claims-lead@example.com, approver: security@example.com, ticket: RISK-900, expires: 2027-01-31,\n      ${subject} }`,
  ]);

it.each(["team: claims", "team: claims, environment: dev", `resource: "${URN}"`])("accepts %s", (subject) => {
  expect(withSubject(subject)).toEqual([]);
});

it.each([
  [
    "neither a team nor a resource",
    "environment: dev",
    '6:5  waivers[0]  the waiver of "required-tags-present" names neither a team nor a resource. Write one of them.',
  ],
  [
    "both",
    `team: claims, environment: dev, resource: "${URN}"`,
    '7:49  waivers[0].resource  the waiver of "required-tags-present" names team "claims" and a resource. Keep one of them.',
  ],
  [
    "an environment of a resource",
    `environment: dev, resource: "${URN}"`,
    '7:20  waivers[0].environment  "dev" narrows a team, and a resource is in one place only. Remove it.',
  ],
])("rejects %s", (_what, subject, problem) => {
  expect(withSubject(subject)).toEqual([`stacks/waivers.yaml:${problem}`]);
});
