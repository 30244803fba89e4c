import { Policy } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { readOnce } from "../../../statements/judge-statements.ts";

/** What cannot be read cannot be judged: every other policy on statements rests on this one. */
export const statementsAreReadable: ResourcePolicy = {
  name: "statements-are-readable",
  description: "Every IAM statement is one of those that the rollout writes, and can be read to its end.",
  severity: "critical",
  framework: satisfies("ID-1"),
  remediationSteps:
    "Declare access under environments.<environment> of stacks/teams/<team>.yaml and groups of stacks/tenancy.yaml, and add no statement by hand: deny, admit, users, other tenancies' names and times are not among those that are checked.",
  validateResource: validateResourceOfType(Policy, (policy, args, reportViolation) => {
    if (!("statements" in policy)) {
      reportViolation(`Policy "${args.name}" has no statements to check.`);
      return;
    }
    const { statements } = policy;
    unknownLast(statements.keys(), (index) => {
      const text = statements[index] ?? "";
      const read = readOnce(text);
      if (!("expected" in read)) return;
      const place = `character ${read.at}${read.where === undefined ? "" : " of its condition"}`;
      reportViolation(`Statement "${text}" is not readable at ${place}: expected ${read.expected}.`);
    });
  }),
};
