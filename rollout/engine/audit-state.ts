import { evaluatePolicies, PACKS } from "../../policy-packs/index.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { nameOfUrn } from "../onboarding/vocabulary/stack-names.ts";
import type { PlannedResource, StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { asEvaluated } from "./as-evaluated.ts";
import { EngineFault } from "./engine.ts";
import { resourcesOf, type ExportedState, type StateResource } from "./interruption/exported-state.ts";
import { plainInputs } from "./plain-values.ts";
import { findStack, type WorkspaceOptions } from "./pulumi-workspace.ts";
import { stackCommand } from "./stack-command.ts";
import { stackConfiguration } from "./stack-configuration.ts";
import { refuseForeignState } from "./state-tenancy.ts";

/** There is nothing of the stack: it was never brought up, or was destroyed. */
export class StackNotUp extends EngineFault {
  override readonly name = "StackNotUp";
}

/**
 * Judges what a state says that exists: nothing is asked of OCI, no program runs, no lock is taken. What was changed
 * by hand since the last update is not in it; `rollout drift` tells that.
 *
 * @param tenancyId  whose state it must be
 * @throws StackNotUp  @throws ForeignState
 */
export async function auditState(
  declared: DeclaredStack,
  options: WorkspaceOptions & { readonly model: RolloutModel },
  tenancyId: string,
): Promise<StackRun> {
  const { stack: name } = declared.name;
  const stack = await findStack(declared, options);
  const state = stack === undefined ? undefined : await exported(stack);
  const resources = state === undefined ? [] : resourcesOf(state).filter(({ delete: gone }) => gone !== true);
  if (stack === undefined || resources.length === 0)
    throw new StackNotUp(
      name,
      `stack "${name}" is not up, so its state says nothing. Run "rollout up ${name}" first.`,
    );
  await refuseForeignState(stack, tenancyId);

  const planned = resources.map(toPlanned).sort((a, b) => (a.urn < b.urn ? -1 : 1));
  const configuration = await stackConfiguration(options.model, declared, options.target, async () =>
    planned.map(({ urn }) => urn),
  );
  const verdicts = await evaluatePolicies(
    PACKS,
    declared.tier,
    name,
    planned.map((resource) => asEvaluated(resource)),
    configuration,
    planned.map((resource) => asEvaluated(resource, resource.outputs)),
  );
  return {
    stack: name,
    engine: "pulumi",
    operation: "audit",
    resources: planned,
    verdicts,
    awaits: [],
    kept: [],
  };
}

/** Secrets stay encrypted: the CLI is not asked to show them. */
async function exported(stack: Parameters<typeof stackCommand>[0]): Promise<ExportedState> {
  return JSON.parse(await stackCommand(stack, ["stack", "export"])) as ExportedState;
}

function toPlanned(resource: StateResource): PlannedResource {
  const { urn, type, id, inputs = {}, outputs = {} } = resource;
  const { parent, custom, protect, dependencies, propertyDependencies } =
    resource as Partial<PlannedResource>;
  return {
    urn,
    type,
    name: nameOfUrn(urn),
    ...(parent === undefined ? {} : { parent }),
    custom: custom === true,
    protect: protect === true,
    inputs: plainInputs(inputs),
    ...(id === undefined ? {} : { id }),
    outputs: plainInputs(outputs),
    dependencies: [...(dependencies ?? [])].sort(),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies ?? {}).map(([input, urns]) => [input, [...urns].sort()]),
    ),
  };
}
