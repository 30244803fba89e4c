import { waiversAreApprovedByAnother } from "../waivers-are-approved-by-another.ts";
import { waiversAreInDate } from "../waivers-are-in-date.ts";
import { waiversNameOneSubject } from "../waivers-name-one-subject.ts";
import { waiversNamePolicies } from "../waivers-name-policies.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** What is allowed for a time although a policy refuses it. */
export const WAIVER_RULES: readonly RuleEntry[] = [
  {
    check: waiversNamePolicies,
    claim: "A waiver names a policy that there is.",
    requirements: ["RE-3"],
  },
  {
    check: waiversNameOneSubject,
    claim: "A waiver holds on a team's resources or on one resource, never on more.",
    requirements: ["RE-3"],
  },
  {
    check: waiversAreApprovedByAnother,
    claim: "Nobody approves the waiver of a risk that is their own.",
    requirements: ["RE-3"],
  },
  {
    check: waiversAreInDate,
    claim: "No waiver outlives the last day for which it was approved.",
    requirements: ["RE-3"],
  },
];
