import type { ResourceValidationArgs } from "@pulumi/policy";
import { definedTagKey, type DefinedTags } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

const KEY = definedTagKey("DataClass");

export const dataClassesAreAdmitted: ResourcePolicy = {
  name: "data-classes-are-admitted",
  description: "A DataClass tag names a class that the environment may hold.",
  severity: "critical",
  framework: satisfies("DA-1", "RO-3"),

  remediationSteps:
    "Take the class out of the uses' dataClasses in stacks/teams/<team>.yaml, or move the use to an environment whose tier stacks/tenancy.yaml admits it in, under dataClasses.",
  configSchema: asksFor("dataClasses"),
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const tags: DefinedTags = args.props["definedTags"] ?? {};
    if (!(KEY in tags)) args.notApplicable(`The resource does not carry ${KEY}.`);
    const facts = factsOf(args, reportViolation, "dataClasses");
    if (facts === undefined) return;
    const value = tags[KEY] ?? "";
    if (!facts.dataClasses.includes(value))
      reportViolation(`"${args.name}" may hold "${value}", which its environment does not admit.`);
  },
};
