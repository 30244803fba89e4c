import { Policy } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import { GOVERNANCE_COMPARTMENT } from "../../../../rollout/onboarding/vocabulary/compartments.ts";
import { parseStatement } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import type { Location, Subject } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import { parseStackName, stackOfUrn } from "../../../../rollout/onboarding/vocabulary/stack-names.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { environmentIn } from "../../environment-words.ts";
import { readTests, type ConditionTest } from "../../statement-tests.ts";

const IN_THE_ROOT = /^target\.(group|dynamic-?group|quota|networksource)\.name$/i;

/** The tenancy's stack belongs to no environment, so it alone could let one environment's people into another. */
export const deployersReachOwnEnvironment: ResourcePolicy = {
  name: "deployers-reach-own-environment",
  description: "What the tenancy grants to groups of one environment reaches no other environment.",
  severity: "critical",
  framework: satisfies("SE-1", "ID-1"),
  remediationSteps:
    "Declare environments under environments of stacks/tenancy.yaml: each has deployers of its own, whose rights follow from there.",
  configSchema: asksFor("environments"),
  validateResource: validateResourceOfType(
    Policy,
    (policy, args: ResourceValidationArgs, reportViolation) => {
      if (parseStackName(stackOfUrn(args.urn))?.kind !== "tenancy")
        args.notApplicable("Statements of an environment's stack are looked at by another policy.");
      const facts = factsOf(args, reportViolation, "environments");
      if (facts === undefined) return;
      const statements: readonly string[] = "statements" in policy ? policy.statements : [];
      let granted = 0;
      unknownLast(Array.from({ length: statements.length }).keys(), (place) => {
        const text = statements[place] ?? "";
        const faults = faultsOf(text, facts.environments);
        if (faults !== undefined) granted += 1;
        for (const fault of faults ?? []) reportViolation(`Statement "${text}" ${fault}.`);
      });
      if (granted === 0) args.notApplicable("The policy grants to no group of one environment.");
    },
  ),
};

/**
 * @returns `undefined` where it grants to no group of an environment. What is not readable, such as a tenancy's
 *   `define` and `endorse`, grants within the rollout to nobody
 */
function faultsOf(text: string, environments: readonly string[]): string[] | undefined {
  const parsed = parseStatement(text);
  if ("expected" in parsed) return undefined;
  const { subject, location, condition } = parsed.statement;
  const [own, ...others] = [...environmentsOf(subject, environments)];
  if (own === undefined) return undefined;
  if (others.length > 0) return [`grants to groups of "${own}" and of "${others.join('", "')}" at once`];
  const tests = readTests(condition);
  return [
    ...locationFaults(location, own, environments),
    ...(typeof tests === "string" ? [tests] : tests.flatMap((test) => nameFaults(test, own))),
  ];
}

/** In the tenancy's root, where no compartment keeps environments apart, the prefix of a name does. */
function nameFaults({ variable, operator, value }: ConditionTest, own: string): string[] {
  if (operator !== "=" || !IN_THE_ROOT.test(variable) || value.text.startsWith(`${own}-`)) return [];
  return [`of "${own}" reaches by its condition on ${variable} what is not named "${own}-…"`];
}

function environmentsOf(subject: Subject, environments: readonly string[]): Set<string> {
  if (subject.kind !== "group" && subject.kind !== "dynamic-group") return new Set();
  const names = subject.principals.map((one) => (one.by === "name" ? one.name : ""));
  return new Set(names.flatMap((name) => environmentIn(name, environments) ?? []));
}

/** What lies in the root has no compartment: conditions on names keep it apart. */
function locationFaults(location: Location, own: string, environments: readonly string[]): string[] {
  if (location.kind === "tenancy") return [];
  if (location.kind === "compartment-id") return ["names a compartment by its id: name it by its path"];
  const { path } = location;
  const environment = path.find((segment) => environments.includes(segment));
  if (environment === own || (environment === undefined && path.at(-1) === GOVERNANCE_COMPARTMENT)) return [];
  return [`of "${own}" reaches compartment "${path.join(":")}"`];
}
