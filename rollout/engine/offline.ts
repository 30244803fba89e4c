import * as pulumi from "@pulumi/pulumi";
import { getStore } from "@pulumi/pulumi/runtime/state.js";
import { contextOf } from "../../infra/load-context.ts";
import { declareStack } from "../../infra/program.ts";
import {
  evaluatePolicies,
  PACKS,
  type EvaluatedResource,
  type StackConfiguration,
} from "../../policy-packs/index.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { PlannedResource, StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { drainRegistrations } from "./drain-registrations.ts";
import { EngineFault, type Planner } from "./engine.ts";
import { awaitedStacks, PROJECT, type DeploymentTarget } from "./deployment-target.ts";
import { stackConfiguration } from "./stack-configuration.ts";
import { plainInputs } from "./plain-values.ts";
import { RecordingMonitor, type Registration } from "./recording-monitor.ts";
import { withoutTraces } from "./without-traces.ts";

export interface OfflineOptions {
  readonly model: RolloutModel;
  readonly target: DeploymentTarget;
  /**
   * Tells of promises of this process that nobody awaited, until it is called again: a throw inside an
   * `apply` shows nowhere else, and a broken stack would look fine.
   */
  readonly onUnhandledRejection: (listener: (reason: unknown) => void) => () => void;
  /** Keeps stack traces of every property and every fault; costs half of the time. */
  readonly traces: boolean;
  /** False lets no policy look, to measure what they cost: such a run holds no verdict. Default: true. */
  readonly policies?: boolean;
}

/** Plans stacks in this process: the same programs and policies, no CLI, no credentials, no cloud. */
export function createOfflineEngine(options: OfflineOptions): Planner {
  return {
    name: "offline",
    // Tells no listener of single resources: they are all there at once, and a terminal would be drawn for each.
    preview: (stack) => {
      const work = () => plan(stack, options);
      return options.traces ? work() : withoutTraces(work);
    },
  };
}

async function plan(stack: DeclaredStack, options: OfflineOptions): Promise<StackRun> {
  const registrations = await record(stack.name.stack, options);
  const resources = registrations.map(toPlanned).sort((a, b) => (a.urn < b.urn ? -1 : 1));
  return {
    stack: stack.name.stack,
    engine: "offline",
    operation: "plan",
    resources,
    verdicts: options.policies === false ? [] : await judge(stack, registrations, options),
    awaits: awaitedStacks(stack, options.target),
    kept: [],
  };
}

/** Runs one stack's program to its very end; without the drain late registrations are missed. */
async function record(
  stack: string,
  { model, target, onUnhandledRejection }: OfflineOptions,
): Promise<readonly Registration[]> {
  const monitor = new RecordingMonitor(PROJECT, stack);
  const failures: unknown[] = [];
  const stopListening = onUnhandledRejection((reason) => failures.push(reason));
  try {
    await useMonitor(monitor, stack);
    await pulumi.runtime
      .runInPulumiStack(async () => ({ handover: declareStack(stack, contextOf(model, target)) }))
      .catch((error: unknown) => failures.push(error));
    // Also after a failure: what is left of it must not be taken for the next stack's.
    await drainRegistrations(() => monitor.registrations.length);
  } finally {
    stopListening();
  }
  const [failure] = failures;
  if (failure !== undefined) {
    const words = failure instanceof Error ? failure.message : "it threw what is no error";
    throw new EngineFault(
      stack,
      `the program of stack "${stack}" failed: ${words}. Nothing was changed.`,
      failure,
    );
  }
  return monitor.registrations;
}

/** Sets the monitor and the features that go with a mock; `setMocks` sets the features, then its own monitor gives way. */
async function useMonitor(monitor: RecordingMonitor, stack: string): Promise<void> {
  const unused = { newResource: () => ({ id: "", state: {} }), call: () => ({}) };
  await pulumi.runtime.setMocks(unused, PROJECT, stack, true, "organization");
  getStore().settings.monitor = monitor;
}

function toPlanned({
  urn,
  type,
  name,
  parent,
  custom,
  protect,
  inputs,
  dependencies,
  propertyDependencies,
}: Registration): PlannedResource {
  return {
    urn,
    type,
    name,
    ...(parent === "" ? {} : { parent }),
    custom,
    protect,
    inputs: plainInputs(inputs),
    dependencies,
    propertyDependencies,
  };
}

/** @returns what policies are shown of a stack, and told about it */
export async function evaluatedResources(
  stack: DeclaredStack,
  options: OfflineOptions,
): Promise<{ readonly resources: readonly EvaluatedResource[]; readonly configuration: StackConfiguration }> {
  return shownToPolicies(stack, await record(stack.name.stack, options), options);
}

async function judge(stack: DeclaredStack, registrations: readonly Registration[], options: OfflineOptions) {
  const { resources, configuration } = await shownToPolicies(stack, registrations, options);
  return evaluatePolicies(PACKS, stack.tier, stack.name.stack, resources, configuration);
}

async function shownToPolicies(
  stack: DeclaredStack,
  registrations: readonly Registration[],
  { model, target }: OfflineOptions,
) {
  const resources: EvaluatedResource[] = registrations.map(
    ({ urn, type, name, inputs, parent, dependencies, propertyDependencies, protect }) => ({
      urn,
      type,
      name,
      props: inputs,
      ...(parent === "" ? {} : { parent }),
      dependencies,
      propertyDependencies,
      protect,
    }),
  );
  const configuration = await stackConfiguration(model, stack, target, async () =>
    resources.map(({ urn }) => urn),
  );
  return { resources, configuration };
}
