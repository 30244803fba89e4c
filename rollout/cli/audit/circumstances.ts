import { cisOf, PACKS, requirementsOf, separationVerdict } from "../../../policy-packs/index.ts";
import { digestOf, sources, toolkitDigests } from "../../engine/approval/toolkit-digests.ts";
import { asEvaluated } from "../../engine/as-evaluated.ts";
import { packDigests } from "../../engine/pack-digests.ts";
import { isForbidden } from "../../engine/stack-waivers.ts";
import type { AuditedPolicy, AuditToolkit } from "../../evidence/audit-evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import type { DeclaredStack } from "../../onboarding/stacks.ts";
import { stackOfUrn } from "../../onboarding/vocabulary/stack-names.ts";
import type { Verdict } from "../../onboarding/vocabulary/verdicts.ts";
import type { Waiver } from "../../onboarding/vocabulary/waivers.ts";
import project from "../../../package.json" with { type: "json" };
import { TOOLKIT_FOLDER } from "../world.ts";

/** @returns what made the resources and judged them */
export function auditToolkit(): AuditToolkit {
  const { program, packages, pulumi, provider } = toolkitDigests(TOOLKIT_FOLDER);
  return {
    version: project.version,
    program,
    packages,
    reports: digestOf(
      TOOLKIT_FOLDER,
      ["rollout/evidence", "rollout/reports"].flatMap((room) => sources(TOOLKIT_FOLDER, room)),
    ),
    packs: packDigests(TOOLKIT_FOLDER),
    node: process.versions.node,
    pulumi,
    provider,
  };
}

/** @returns every policy there is, in the order of packs and their bindings */
export function auditedPolicies(): AuditedPolicy[] {
  return PACKS.flatMap(({ name, bindings }) =>
    bindings.map(({ policy, levels }) => ({
      policy: policy.name,
      pack: name,
      description: policy.description,
      severity: policy.severity,
      levels,
      requirements: requirementsOf(policy),
      cis: cisOf(policy),
      remediation: policy.remediationSteps,
    })),
  );
}

/** @returns the waivers of these stacks that may not be applied */
export function forbiddenOn({ waivers }: RolloutModel, stacks: readonly DeclaredStack[]): Waiver[] {
  return waivers.filter((waiver) =>
    stacks.some((stack) => names(waiver, stack) && isForbidden(waiver, stack.tier)),
  );
}

/** A team's waiver without an environment is for those in which it may hold: it forbids nothing by itself. */
function names({ resource, team, environment }: Waiver, { name }: DeclaredStack): boolean {
  if (resource !== undefined) return stackOfUrn(resource) === name.stack;
  return name.kind === "team" && name.team === team && name.environment === environment;
}

/** @returns the proof that no environment uses what is another's, over all stacks at once */
export function separationOf({ stacks }: Evidence, declared: readonly DeclaredStack[]): Verdict {
  return separationVerdict(
    declared.flatMap(({ name, tier }) => {
      const resources = stacks.find(({ stack }) => stack === name.stack)?.run?.resources;
      if (resources === undefined) return [];
      return [
        {
          stack: name.stack,
          tier,
          resources: resources.map((resource) => ({
            ...asEvaluated(resource),
            ...(resource.id === undefined ? {} : { id: resource.id }),
            ...(resource.outputs === undefined ? {} : { outputs: resource.outputs }),
          })),
        },
      ];
    }),
  );
}
