import { ROOT_COMPARTMENT } from "../../rollout/onboarding/vocabulary/compartments.ts";
import type { Grant } from "../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import type { Location, Subject } from "../../rollout/onboarding/vocabulary/iam/statement.ts";
import { environmentOfDeployer } from "../../rollout/onboarding/vocabulary/principals.ts";
import { parseStackName, stackOfUrn } from "../../rollout/onboarding/vocabulary/stack-names.ts";

/** @returns whether the resource is of the tenancy's stack, which alone says what deployers may do */
export function isOfTenancyStack(urn: string): boolean {
  return parseStackName(stackOfUrn(urn))?.kind === "tenancy";
}

/** @returns whether a statement speaks of some environment's deployers, be it beside others */
export function namesDeployers(subject: Subject): boolean {
  if (!("principals" in subject)) return false;
  return subject.principals.some((one) => one.by === "name" && environmentOfDeployer(one.name) !== undefined);
}

/** @returns the environment whose deployers a statement speaks of, and of nobody else */
export function deployedEnvironment(subject: Subject): string | undefined {
  if (subject.kind !== "group" && subject.kind !== "dynamic-group") return undefined;
  const [only, ...more] = subject.principals;
  const isPlain = only?.by === "name" && only.domain === undefined && more.length === 0;
  return isPlain ? environmentOfDeployer(only.name) : undefined;
}

/**
 * @param urn  of the policy that holds the grant
 * @returns whether it is one to deployers, in all of their own environment or less
 */
export function isToDeployersOfPlace({ subject, location }: Grant, urn: string): boolean {
  const environment = deployedEnvironment(subject);
  return environment !== undefined && isOfTenancyStack(urn) && isWithinEnvironment(location, environment);
}

function isWithinEnvironment(location: Location, environment: string): boolean {
  if (location.kind !== "compartment") return false;
  const path = location.path.map((name) => name.toLowerCase());
  return path.some((name, index) => name === ROOT_COMPARTMENT && path[index + 1] === environment);
}
