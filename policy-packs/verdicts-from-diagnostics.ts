import { outcomeOf } from "../rollout/onboarding/vocabulary/verdicts.ts";
import type { Finding, Verdict } from "../rollout/onboarding/vocabulary/verdicts.ts";
import type { Tier } from "../rollout/onboarding/vocabulary/tiers.ts";
import { isStackPolicy } from "./binding.ts";
import type { Binding, PolicyPackDefinition } from "./binding.ts";
import { cisOf } from "./cis.ts";
import { isBreak } from "./guarded.ts";
import { reasonOf } from "./reason-not-applicable.ts";
import { requirementsOf } from "./requirements.ts";
import { readWaived, WAIVED_DESCRIPTION, WAIVED_POLICIES, type ResourceWaiver } from "./waived.ts";

/** What was said of one stack or of one resource. "Not applicable" is neither a violation nor a pass. */
export interface PolicyAnswers {
  readonly violations: readonly PolicyViolation[];
  readonly passed: readonly { readonly policyName: string; readonly resourceUrn?: string }[];
  /** Why policies do not apply. Absent where who asked did not tell: the engine's events drop it. */
  readonly declined?: readonly { readonly policyName: string; readonly reason: string }[];
}

/** What an engine said about the policies of one stack. */
export interface PolicyDiagnostics extends PolicyAnswers {
  /** Whether the engine came to the end: every resource and then the stack was looked at. */
  readonly complete: boolean;
  /** Waivers that the packs were handed. */
  readonly waivers?: readonly ResourceWaiver[];
}

export interface PolicyViolation {
  readonly policyName: string;
  readonly resourceUrn?: string;
  /** As the SDK words it: the policy's description, a line break, the policy's own message. The CLI ends it with another. */
  readonly message: string;
  readonly enforcementLevel: string;
}

/** What is not applicable shows in no event, so after a run that stopped nobody can tell it from "not yet". */
const STOPPED: Finding = {
  outcome: "not-checked",
  message: "The run stopped before every resource was looked at.",
};

/**
 * Turns what an engine said into one verdict per policy, in binding order. Both engines come through
 * here, so that they cannot read the same answer differently.
 *
 * At preview the SDK reports a policy that met an unknown value as an ADVISORY violation, whatever its
 * level: that is "not-checked", never a failure and never a pass. So is a policy that broke, which says so itself.
 *
 * @throws Error  for a policy of no pack, a level that is not this tier's, a message of unknown shape, or a waived
 *   finding that no waiver covers
 */
export function verdictsFromDiagnostics(
  packs: readonly PolicyPackDefinition[],
  tier: Tier,
  stack: string,
  { complete, violations: said, passed, declined = [], waivers = [] }: PolicyDiagnostics,
): Verdict[] {
  const violations = said.filter(({ policyName }) => !WAIVED_POLICIES.has(policyName));
  const waived = said.filter(({ policyName }) => WAIVED_POLICIES.has(policyName)).map(toWaived);
  const known = new Set(packs.flatMap(({ bindings }) => bindings.map(({ policy }) => policy.name)));
  for (const { policyName } of [...violations, ...waived, ...passed]) {
    if (!known.has(policyName))
      throw new Error(`policy "${policyName}" is in none of the packs that were run`);
  }
  return packs.flatMap((pack) =>
    pack.bindings.map((binding): Verdict => {
      const { policy, levels } = binding;
      const own = <Said extends { readonly policyName: string }>(all: readonly Said[]) =>
        all.filter(({ policyName }) => policyName === policy.name);
      const found = [
        ...own(violations).map((violation) => findingOf(binding, tier, violation)),
        ...own(waived).map((violation) => waivedFinding(binding, violation, waivers)),
      ].sort(byResource);
      const findings = complete ? found : [...found, STOPPED];
      const passes = [...new Set(own(passed).map(({ resourceUrn }) => resourceUrn ?? stack))].sort();
      const outcome = outcomeOf(findings, passes.length);
      return {
        stack,
        pack: pack.name,
        policy: policy.name,
        description: policy.description,
        level: levels[tier],
        severity: policy.severity,
        requirements: requirementsOf(policy),
        cis: cisOf(policy),
        remediation: policy.remediationSteps,
        outcome,
        findings,
        passed: passes,
        ...(outcome === "not-applicable"
          ? { reason: reasonOf(own(declined).map(({ reason }) => reason)) }
          : {}),
      };
    }),
  );
}

function findingOf({ policy, levels }: Binding, tier: Tier, violation: PolicyViolation): Finding {
  const { enforcementLevel } = violation;
  const message = violation.message.replace(/\n$/, "");
  const resource = resourceIn(policy, violation);

  const unseen = unseenProperty(policy.name, message);
  if (unseen !== undefined && enforcementLevel === "advisory") {
    return {
      ...resource,
      outcome: "not-checked",
      message: `Could not see \`${unseen}\` before it is created.`,
    };
  }
  if (enforcementLevel !== levels[tier]) {
    throw new Error(
      `policy "${policy.name}" ran as ${enforcementLevel}, but is ${levels[tier]} in the ${tier} tier`,
    );
  }
  if (message === policy.description) return { ...resource, outcome: "failed", message };
  if (message.startsWith(`${policy.description}\n`)) {
    const told = message.slice(policy.description.length + 1);
    return isBreak(told)
      ? { ...resource, outcome: "not-checked", broke: true, message: told }
      : { ...resource, outcome: "failed", message: told };
  }
  throw new Error(`policy "${policy.name}" gave a message of unknown shape: ${message}`);
}

/** The engine puts the stack's own URN where a stack policy names no resource. */
function resourceIn(policy: Binding["policy"], { resourceUrn }: PolicyViolation): Pick<Finding, "resource"> {
  const unnamed = resourceUrn === undefined || (isStackPolicy(policy) && isStackUrn(resourceUrn));
  return unnamed ? {} : { resource: resourceUrn };
}

/** @returns the violation as the policy told it that was waived */
function toWaived(violation: PolicyViolation): PolicyViolation {
  const told = violation.message.replace(/\n$/, "").slice(`${WAIVED_DESCRIPTION}\n`.length);
  const read = readWaived(told);
  if (read === undefined) throw new Error(`a waived finding has an unknown shape: ${violation.message}`);
  return { ...violation, policyName: read.policy, message: read.message };
}

function waivedFinding(
  { policy }: Binding,
  violation: PolicyViolation,
  waivers: readonly ResourceWaiver[],
): Finding {
  const { resource } = resourceIn(policy, violation);
  const covering = waivers.find(
    (one) =>
      one.policy === policy.name &&
      (one.resource === resource || (resource === undefined && isStackUrn(one.resource))),
  );
  if (covering === undefined)
    throw new Error(
      `policy "${policy.name}" calls a finding waived that no waiver covers: ${violation.message}`,
    );
  return {
    ...(resource === undefined ? {} : { resource }),
    outcome: "waived",
    message: violation.message,
    waiver: covering.waiver,
  };
}

function isStackUrn(urn: string): boolean {
  return typeOfUrn(urn) === "pulumi:pulumi:Stack";
}

/** @returns dotted path of the unknown value a policy stumbled on; `undefined` for any other message */
function unseenProperty(policyName: string, message: string): string | undefined {
  const [, name, path] =
    /^can't run policy '([^']+)' from policy pack '[^']+' during preview: \w+ value at \.(.+) can't be known during preview$/.exec(
      message,
    ) ?? [];
  return name === policyName ? path : undefined;
}

function typeOfUrn(urn: string): string | undefined {
  return urn.split("::")[2]?.split("$").at(-1);
}

/** Engines register in any order; the order of one resource's findings is the policy's own. */
function byResource(left: Finding, right: Finding): number {
  const [a, b] = [left.resource ?? "", right.resource ?? ""];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
