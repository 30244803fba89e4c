import { Policy } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import type { EnvironmentStack } from "../../../environment-stack.ts";
import { parseCondition, type Condition } from "../../../../rollout/onboarding/vocabulary/iam/condition.ts";
import { parseStatement } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import type { Location, Subject } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import { SHARED_COMPARTMENT } from "../../../../rollout/onboarding/vocabulary/compartments.ts";
import { satisfies } from "../../../requirements.ts";

/** Statements name groups and compartments, never ids: an id is unknown before it exists, and says nothing. */
export const statementsNameOwnEnvironment: ResourcePolicy = {
  name: "statements-name-own-environment",
  description: "IAM statements grant to groups of their own environment, in its own compartments.",
  severity: "critical",
  framework: satisfies("SE-1", "ID-1"),
  remediationSteps:
    "Under environments.<environment>.groups of stacks/teams/<team>.yaml, name groups that carry the environment as a word, such as payments-dev-users.",
  validateResource: validateResourceOfType(
    Policy,
    (policy, args: ResourceValidationArgs, reportViolation) => {
      const stack = environmentStackOf(args.urn);
      if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
      if (!("statements" in policy)) reportViolation(`Policy "${args.name}" has no statements to check.`);
      for (const text of "statements" in policy ? policy.statements : []) {
        for (const fault of faultsOf(text, stack)) reportViolation(`Statement "${text}" ${fault}.`);
      }
    },
  ),
};

function faultsOf(text: string, stack: EnvironmentStack): string[] {
  const parsed = parseStatement(text);
  if ("expected" in parsed) return [`is not readable at character ${parsed.at}: expected ${parsed.expected}`];
  const { subject, location, condition } = parsed.statement;
  return [
    ...everyoneFaults(subject, condition),
    ...subjectFaults(subject, stack.environment),
    ...locationFaults(location, stack),
  ];
}

/** Everyone includes every other environment's principals, so a condition must say which of them. */
function everyoneFaults(subject: Subject, condition: string | undefined): string[] {
  if (subject.kind !== "any-user" && subject.kind !== "any-group") return [];
  const grants = `grants to ${subject.kind} of every environment`;
  if (condition === undefined) return [`${grants}: add a condition on request.principal`];
  const parsed = parseCondition(condition);
  if ("expected" in parsed)
    return [
      `${grants}, with a condition that is not readable at its character ${parsed.at}: expected ${parsed.expected}`,
    ];
  if (namesPrincipal(parsed.condition)) return [];
  return [`${grants}: compare request.principal with "=" in every alternative of its condition`];
}

/** True where no request passes but of a principal that the condition names, whichever alternative holds. */
function namesPrincipal(condition: Condition): boolean {
  if (condition.kind !== "test") {
    const { kind, conditions } = condition;
    return kind === "all" ? conditions.some(namesPrincipal) : conditions.every(namesPrincipal);
  }
  const { variable, operator, value } = condition;
  if (operator !== "=" || !isOfPrincipal(variable)) return false;
  // A pattern of asterisks matches everyone, and a principal always equals itself.
  if (value.kind === "pattern") return /[^*]/.test(value.text);
  return value.kind === "text" || !isOfPrincipal(value.text);
}

function isOfPrincipal(variable: string): boolean {
  return /^request\.principal\../i.test(variable);
}

function subjectFaults(subject: Subject, environment: string): string[] {
  if (subject.kind !== "group" && subject.kind !== "dynamic-group") return [];
  return subject.principals.flatMap((principal) => {
    if (principal.by === "id") return [`names a ${subject.kind} by its id: name it by its name`];
    const words = principal.name.toLowerCase().split(/[^a-z0-9]+/);
    if (words.includes(environment.toLowerCase())) return [];
    return [`names ${subject.kind} "${principal.name}", which does not have "${environment}" as a word`];
  });
}

function locationFaults(location: Location, stack: EnvironmentStack): string[] {
  if (location.kind === "tenancy")
    return [`reaches the whole tenancy: name a compartment of "${stack.environment}"`];
  if (location.kind === "compartment-id") return ["names a compartment by its id: name it by its path"];
  const own = stack.kind === "team" ? stack.team : SHARED_COMPARTMENT;
  const [last, parent] = location.path.toReversed();
  if (last === own && (parent === undefined || parent === stack.environment)) return [];
  const path = location.path.join(":");
  return [
    `reaches compartment "${path}": allowed are "${own}" and paths ending in "${stack.environment}:${own}"`,
  ];
}
