import type { AnalyzeResponse } from "@pulumi/pulumi/proto/analyzer_pb.js";
import {
  analyzeResource,
  analyzeStack,
  diagnosticsOfResource,
  diagnosticsOfStack,
} from "../../policy-packs/analyze.ts";
import type { EvaluatedResource } from "../../policy-packs/analyzer-requests.ts";
import { isStackPolicy, policiesOf } from "../../policy-packs/binding.ts";
import type {
  LeveledPolicy,
  PolicyPackDefinition,
  ResourcePolicy,
  StackPolicy,
} from "../../policy-packs/binding.ts";
import { configured } from "../../policy-packs/configured.ts";
import type { StackFacts } from "../../policy-packs/stack-facts.ts";
import { verdictsFromDiagnostics } from "../../policy-packs/verdicts-from-diagnostics.ts";
import type { PolicyAnswers } from "../../policy-packs/verdicts-from-diagnostics.ts";

/** Stands for a value that nobody knows before something is created. */
export { UNKNOWN_MARKER as UNKNOWN } from "../../policy-packs/analyzer-requests.ts";

/** What one policy said, whole. */
export type PolicyVerdict =
  | { readonly kind: "pass" }
  | {
      readonly kind: "violation";
      readonly messages: readonly string[];
      /** URNs a stack policy blames, beside `messages`; "" where it blames the stack. */
      readonly on?: readonly string[];
      /** What the policy could not see besides. */
      readonly unseen?: string;
    }
  | { readonly kind: "not-applicable"; readonly reason: string }
  | { readonly kind: "unknown-in-preview"; readonly detail: string };

/** A resource as a test writes it: of stack `payments-dev`, without properties, unless it says otherwise. */
export interface ResourceUnderTest {
  readonly stack?: string;
  readonly type: string;
  readonly name?: string;
  readonly props?: Readonly<Record<string, unknown>>;
  /** Input → URNs it comes from. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  /** URNs of all that it comes after. */
  readonly dependencies?: readonly string[];
  /** Whether Pulumi lets nobody delete it; false where nothing is said. */
  readonly protect?: boolean;
}

export function urnOf({ stack = "payments-dev", type, name = "under-test" }: ResourceUnderTest): string {
  return `urn:pulumi:${stack}::rollout::${type}::${name}`;
}

/** @returns the resource as an engine hands it to policies */
export function evaluated(resource: ResourceUnderTest): EvaluatedResource {
  const { type, name = "under-test", props = {}, propertyDependencies = {}, dependencies = [] } = resource;
  const { protect = false } = resource;
  return { urn: urnOf(resource), type, name, props, propertyDependencies, dependencies, protect };
}

/** Asks one resource policy about one resource, by the SDK's own evaluation. */
export async function runPolicy(
  policy: ResourcePolicy,
  resource: ResourceUnderTest,
  facts?: Partial<StackFacts>,
): Promise<PolicyVerdict> {
  const pack = packOf(policy);
  const response = await analyzeResource(toldPolicies(pack, facts), evaluated(resource));
  return verdictOf(pack, diagnosticsOfResource(policiesOf([pack]), urnOf(resource), response), response);
}

/** Asks one stack policy about a stack, by the SDK's own evaluation. */
export async function runStackPolicy(
  policy: StackPolicy,
  resources: readonly ResourceUnderTest[],
  facts?: Partial<StackFacts>,
): Promise<PolicyVerdict> {
  const pack = packOf(policy);
  const response = await analyzeStack(toldPolicies(pack, facts), "under-test", resources.map(evaluated));
  return verdictOf(pack, diagnosticsOfStack(policiesOf([pack]), response), response);
}

/** The pack's policies, told some facts; without any, as plain Pulumi runs them. */
function toldPolicies(pack: PolicyPackDefinition, facts: Partial<StackFacts> = {}): LeveledPolicy[] {
  const [policy] = policiesOf([pack]);
  return policy === undefined
    ? []
    : configured([policy], { [policy.name]: { enforcementLevel: "mandatory", ...facts } });
}

function packOf(policy: ResourcePolicy | StackPolicy): PolicyPackDefinition {
  return {
    name: "under-test",
    bindings: [{ policy, levels: { development: "mandatory", production: "mandatory" } }],
  };
}

function verdictOf(
  pack: PolicyPackDefinition,
  said: PolicyAnswers,
  response: AnalyzeResponse,
): PolicyVerdict {
  const [verdict] = verdictsFromDiagnostics([pack], "production", "under-test", { complete: true, ...said });
  const findings = verdict?.findings ?? [];
  const failed = findings.filter(({ outcome }) => outcome === "failed");
  const unseen = findings.filter(({ outcome }) => outcome === "not-checked").map(({ message }) => message);
  switch (verdict?.outcome) {
    case "passed":
      return { kind: "pass" };
    case "failed":
      return {
        kind: "violation",
        messages: failed.map(({ message }) => message),
        ...(policiesOf([pack]).some(isStackPolicy) && { on: failed.map(({ resource }) => resource ?? "") }),
        ...(unseen.length > 0 && { unseen: unseen.join(" ") }),
      };
    case "not-checked":
      return { kind: "unknown-in-preview", detail: unseen.join(" ") };
    case "not-applicable":
      return { kind: "not-applicable", reason: reasonIn(response) };
    default:
      throw new Error(`the policy ended as ${verdict?.outcome ?? "nothing"}`);
  }
}

function reasonIn(response: AnalyzeResponse): string {
  const reasons = response.getNotApplicableList().map((declined) => declined.getReason());
  if (reasons.length !== 1)
    throw new Error(`expected one reason why the policy does not apply, got ${reasons.length}`);
  return reasons.join("");
}
