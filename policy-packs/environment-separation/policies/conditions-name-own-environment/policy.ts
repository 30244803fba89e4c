import { Policy } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import { parseStatement } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import { definedTagKey } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { environmentIn } from "../../environment-words.ts";
import { readTests, type ConditionTest } from "../../statement-tests.ts";

const ENVIRONMENT_TAG = `.tag.${definedTagKey("Environment")}`.toLowerCase();

/** What a statement reaches is narrowed, or widened, by names in its condition: those of buckets, groups and tags. */
export const conditionsNameOwnEnvironment: ResourcePolicy = {
  name: "conditions-name-own-environment",
  description: "Conditions of IAM statements name buckets, groups and tags of their own environment only.",
  severity: "high",
  framework: satisfies("SE-1", "ID-1"),
  remediationSteps:
    "Declare who may do what under its environment in stacks/teams/<team>.yaml: the names in a statement's condition follow from there.",
  configSchema: asksFor("environments"),
  validateResource: validateResourceOfType(
    Policy,
    (policy, args: ResourceValidationArgs, reportViolation) => {
      const stack = environmentStackOf(args.urn);
      if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
      const facts = factsOf(args, reportViolation, "environments");
      if (facts === undefined) return;
      // A policy without statements, and one that is not readable, is what statements-name-own-environment reports.
      const statements: readonly string[] = "statements" in policy ? policy.statements : [];
      unknownLast(Array.from({ length: statements.length }).keys(), (place) => {
        const text = statements[place] ?? "";
        for (const fault of faultsOf(text, stack.environment, facts.environments))
          reportViolation(`Statement "${text}" ${fault}.`);
      });
    },
  ),
};

function faultsOf(text: string, own: string, environments: readonly string[]): string[] {
  const parsed = parseStatement(text);
  if ("expected" in parsed) return [];
  const tests = readTests(parsed.statement.condition);
  if (typeof tests === "string") return [tests];
  return tests.flatMap((test) => {
    const fault = faultOf(test, own, environments);
    return fault === undefined ? [] : [`${fault} in its condition on ${test.variable}`];
  });
}

function faultOf(
  { variable, operator, value }: ConditionTest,
  own: string,
  environments: readonly string[],
): string | undefined {
  // A variable that stands for a value is the caller's or the target's own.
  if (value.kind === "variable") return undefined;
  if (variable.toLowerCase().endsWith(ENVIRONMENT_TAG))
    return operator === "=" && value.kind === "text" && value.text === own
      ? undefined
      : `reaches environments other than "${own}"`;
  if (!/\.name$/i.test(variable)) return undefined;
  const named = environmentIn(value.text, environments);
  return named === undefined || named === own.toLowerCase() ? undefined : `names environment "${named}"`;
}
