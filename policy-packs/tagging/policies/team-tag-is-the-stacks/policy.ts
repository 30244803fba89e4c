import type { ResourceValidationArgs } from "@pulumi/policy";
import { parseStackName, stackOfUrn } from "../../../../rollout/onboarding/vocabulary/stack-names.ts";
import {
  definedTagKey,
  PLATFORM_TEAM,
  type DefinedTags,
} from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const KEY = definedTagKey("Team");

export const teamTagIsTheStacks: ResourcePolicy = {
  name: "team-tag-is-the-stacks",
  description: "A Team tag names the team whose stack it is, and the platform's where none's is.",
  severity: "high",
  framework: satisfies("CO-1", "SE-1"),

  remediationSteps:
    "Declare the resource in the team's own stacks/teams/<team>.yaml: Team follows from the document's name.",

  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const tags: DefinedTags = args.props["definedTags"] ?? {};
    if (!(KEY in tags)) args.notApplicable(`The resource does not carry ${KEY}.`);
    const stack = parseStackName(stackOfUrn(args.urn));
    const team = stack?.kind === "team" ? stack.team : PLATFORM_TEAM;
    const value = tags[KEY] ?? "";
    if (value !== team)
      reportViolation(`"${args.name}" belongs to team "${team}", but its ${KEY} is "${value}".`);
  },
};
