import { convertEnforcementLevel } from "@pulumi/policy/protoutil.js";
import { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun } from "@pulumi/policy/server.js";
import type { Analyzer } from "@pulumi/policy/server.js";
import type { AnalyzeResponse } from "@pulumi/pulumi/proto/analyzer_pb.js";
import { analyzeRequest, analyzeStackRequest } from "./analyzer-requests.ts";
import type { EvaluatedResource } from "./analyzer-requests.ts";
import { isStackPolicy } from "./binding.ts";
import type { LeveledPolicy } from "./binding.ts";
import type { PolicyAnswers, PolicyViolation } from "./verdicts-from-diagnostics.ts";

/** Name and version stand in the SDK's messages only, which are taken apart again. */
const PACK = ["rollout", "0.1.0", "mandatory"] as const;

/**
 * Asks the resource policies among `policies` about one resource, by the SDK's own evaluation.
 *
 * @throws Error  naming policy and URN, when a policy throws
 */
export async function analyzeResource(
  policies: readonly LeveledPolicy[],
  resource: EvaluatedResource,
): Promise<AnalyzeResponse> {
  return answer(makeAnalyzeRpcFun(...PACK, [...policies]), analyzeRequest(resource), resource.urn);
}

/**
 * Asks the stack policies among `policies` about a whole stack, by the SDK's own evaluation.
 *
 * @throws Error  naming policy and stack, when a policy throws
 */
export async function analyzeStack(
  policies: readonly LeveledPolicy[],
  stack: string,
  resources: readonly EvaluatedResource[],
): Promise<AnalyzeResponse> {
  const ask = makeAnalyzeStackRpcFun(...PACK, [...policies]);
  return answer(ask, analyzeStackRequest(resources), `stack "${stack}"`);
}

/** @returns what the resource policies among `policies` said about the resource at `urn` */
export function diagnosticsOfResource(
  policies: readonly LeveledPolicy[],
  urn: string,
  response: AnalyzeResponse,
): PolicyAnswers {
  const asked = policies.filter((policy) => !isStackPolicy(policy));
  return {
    violations: violationsIn(response).map((violation) => ({ resourceUrn: urn, ...violation })),
    passed: passedIn(asked, response).map((policyName) => ({ policyName, resourceUrn: urn })),
    declined: declinedIn(response),
  };
}

/** @returns what the stack policies among `policies` said */
export function diagnosticsOfStack(
  policies: readonly LeveledPolicy[],
  response: AnalyzeResponse,
): PolicyAnswers {
  return {
    violations: violationsIn(response),
    passed: passedIn(policies.filter(isStackPolicy), response).map((policyName) => ({ policyName })),
    declined: declinedIn(response),
  };
}

function declinedIn(response: AnalyzeResponse): NonNullable<PolicyAnswers["declined"]> {
  return response
    .getNotApplicableList()
    .map((declined) => ({ policyName: declined.getPolicyName(), reason: declined.getReason() }));
}

function violationsIn(response: AnalyzeResponse): PolicyViolation[] {
  return response.getDiagnosticsList().map((diagnostic) => ({
    policyName: diagnostic.getPolicyname(),
    message: diagnostic.getMessage(),
    enforcementLevel: convertEnforcementLevel(diagnostic.getEnforcementlevel()),
    ...(diagnostic.getUrn() === "" ? {} : { resourceUrn: diagnostic.getUrn() }),
  }));
}

/** What an analyzer neither objects to nor declines has passed: the engine counts the same way. */
function passedIn(asked: readonly LeveledPolicy[], response: AnalyzeResponse): string[] {
  const spoken = new Set([
    ...response.getDiagnosticsList().map((diagnostic) => diagnostic.getPolicyname()),
    ...response.getNotApplicableList().map((declined) => declined.getPolicyName()),
  ]);
  return asked
    .filter(({ name, enforcementLevel }) => enforcementLevel !== "disabled" && !spoken.has(name))
    .map(({ name }) => name);
}

/** @param subject  what is looked at: a URN, or the stack in words */
async function answer<Request>(
  ask: Analyzer<Request>,
  request: Request,
  subject: string,
): Promise<AnalyzeResponse> {
  return new Promise((resolve, reject) => {
    ask({ request }, (error, response) => {
      if (response !== undefined) return resolve(response);
      // The SDK's message is "Error validating resource with policy '<name>' from …:", then the stack trace.
      const what = error?.message.split(":\n", 1)[0] ?? "No answer from the policies";
      reject(new Error(`${what}, looking at ${subject}`, { cause: error }));
    }).catch(reject);
  });
}
