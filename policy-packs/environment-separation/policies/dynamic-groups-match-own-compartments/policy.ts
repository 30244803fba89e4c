import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import { parseCondition, type Condition } from "../../../../rollout/onboarding/vocabulary/iam/condition.ts";
import { definedTagKey } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { StackPolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { ownIdsOf } from "../../references.ts";
import { testsIn, type ConditionTest } from "../../statement-tests.ts";

const DYNAMIC_GROUP = "oci:Identity/dynamicGroup:DynamicGroup";
const BY_COMPARTMENT = /^(instance|resource)\.compartment\.id$/i;
const ENVIRONMENT_TAG = `tag.${definedTagKey("Environment")}.value`.toLowerCase();

/** A matching rule reaches the whole tenancy, so each of its alternatives must say in which compartment it matches. */
export const dynamicGroupsMatchOwnCompartments: StackPolicy = {
  name: "dynamic-groups-match-own-compartments",
  description: "Dynamic groups take in resources of compartments of their own environment only.",
  severity: "critical",
  framework: satisfies("SE-1", "NE-1"),
  remediationSteps:
    "Under applications.<name>.principal.compartmentId of stacks/teams/<team>.yaml, name the compartment in which the application runs in this environment.",
  configSchema: asksFor("ownIds"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const stack = environmentStackOf(args.resources[0]?.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    const groups = args.resources.filter(({ type }) => type === DYNAMIC_GROUP);
    if (groups.length === 0) args.notApplicable("The stack holds no dynamic group.");
    const facts = factsOf(args, reportViolation, "ownIds");
    if (facts === undefined) return;
    const own = ownIdsOf(args, facts.ownIds);
    unknownLast(groups, (group) => {
      for (const fault of faultsOf(group, stack.environment, own))
        reportViolation(`The matching rule of "${group.name}" ${fault}.`, group.urn);
    });
  },
};

function faultsOf({ props }: PolicyResource, environment: string, own: ReadonlySet<string>): string[] {
  if (!("matchingRule" in props)) return ["is missing"];
  const parsed = parseCondition(String(props["matchingRule"]));
  if ("expected" in parsed) return [`is not readable at character ${parsed.at}: expected ${parsed.expected}`];
  const { condition } = parsed;
  return [
    ...(isBound(condition, own)
      ? []
      : [
          "takes in resources outside the compartments of its environment: compare the compartment's id in every alternative",
        ]),
    ...(testsIn(condition).every((test) => isOwnTag(test, environment))
      ? []
      : [`names an environment other than "${environment}"`]),
  ];
}

/** True where nothing matches but in a compartment of the environment, whichever alternative holds. */
function isBound(condition: Condition, own: ReadonlySet<string>): boolean {
  if (condition.kind !== "test") {
    const { kind, conditions } = condition;
    const bound = (one: Condition) => isBound(one, own);
    return kind === "all" ? conditions.some(bound) : conditions.every(bound);
  }
  const { variable, operator, value } = condition;
  return operator === "=" && value.kind === "text" && BY_COMPARTMENT.test(variable) && own.has(value.text);
}

function isOwnTag({ variable, operator, value }: ConditionTest, environment: string): boolean {
  if (variable.toLowerCase() !== ENVIRONMENT_TAG) return true;
  return operator === "=" && value.kind === "text" && value.text === environment;
}
