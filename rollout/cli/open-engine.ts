import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { createOfflineEngine } from "../engine/offline.ts";
import { systemProcesses } from "../engine/interruption/system-processes.ts";
import { createPulumiEngine, type PulumiOptions } from "../engine/pulumi.ts";
import { fetchToolchain, findToolchain, type Toolchain, type ToolchainPlace } from "../engine/toolchain.ts";
import type { Engine, Planner } from "../engine/engine.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { StateModel } from "../onboarding/tenancy-model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { asOfDay, type DocumentOptions } from "./documents.ts";
import { UsageError } from "./usage-error.ts";
import { openSandbox, type SandboxSession } from "./sandbox/session.ts";
import { pulumiHome, TOOLKIT_FOLDER, type World } from "./world.ts";

/** What every command that looks at stacks takes. */
export interface CommonOptions extends DocumentOptions {
  readonly outputs?: string;
  readonly verbose?: boolean;
}

/** Milliseconds after which a download of the engine is given up. */
const DOWNLOAD_PATIENCE = 600_000;

export function outputsFolder(world: World, { root, outputs }: CommonOptions): string {
  return resolve(world.cwd, outputs ?? join(root, "outputs"));
}

/** @returns what a command that is suggested needs to go to the same place, e.g. ` --sandbox` */
export function placeFlags({ sandbox, root }: CommonOptions & { readonly sandbox?: boolean }): string {
  return `${sandbox === true ? " --sandbox" : ""}${root === "stacks" ? "" : ` --root ${root}`}`;
}

/** @throws UsageError  where --outputs stands beside --sandbox */
export function refuseOutputsOfSandbox(options: CommonOptions & { readonly sandbox?: boolean }): void {
  if (options.sandbox !== true || options.outputs === undefined) return;
  throw new UsageError(
    "the sandbox keeps its own outputs, so --outputs says nothing beside --sandbox. Leave one of the two out.",
  );
}

/** @returns the engine that plans in this process */
export function openOffline(world: World, model: RolloutModel, options: CommonOptions): Planner {
  return createOfflineEngine({
    model,
    target: { outputs: outputsFolder(world, options) },
    onUnhandledRejection: world.onUnhandledRejection,
    traces: options.verbose ?? false,
  });
}

export function toolchainPlace(world: World): ToolchainPlace {
  return {
    pulumiHome: pulumiHome(world),
    nodeModules: join(TOOLKIT_FOLDER, "node_modules"),
    env: world.env,
    node: process.execPath,
    platform: process.platform,
  };
}

/** An engine and what to close when it is no longer needed. */
export interface OpenEngine {
  readonly engine: Engine;
  /** OCID of the tenancy that it works in. */
  readonly tenancyId: string;
  readonly close: () => Promise<void>;
}

/** @returns the real engine on the sandbox or on the documents' own tenancy @throws ToolchainMissing, UsageError */
export async function openPulumi(
  world: World,
  model: RolloutModel,
  options: CommonOptions & { readonly sandbox?: boolean },
  toolchain?: Toolchain,
): Promise<OpenEngine> {
  const place = toolchainPlace(world);
  const tools = toolchain ?? findToolchain(place) ?? (await fetchToolchain(place, DOWNLOAD_PATIENCE));
  const documents = resolve(world.cwd, options.root);
  const common = {
    model,
    toolchain: tools,
    documents,
    asOf: asOfDay(world, options.asOf),
    now: world.now,
    interrupted: world.interrupted,
    traces: options.verbose ?? false,
    urnsOf: async (stack: DeclaredStack) => {
      const { resources } = await openOffline(world, model, options).preview(stack, () => undefined);
      return resources.map(({ urn }) => urn);
    },
    processes: systemProcesses({
      own: process.pid,
      host: hostname(),
      platform: process.platform,
      now: world.now,
      timeOf: Date.parse,
      kill: (id, signal) => process.kill(id, signal),
    }),
  };
  if (options.sandbox !== true) {
    return opened({
      ...common,
      target: { outputs: outputsFolder(world, options) },
      workFolder: resolve(world.cwd, ".rollout/work"),
      stackSettings: documents,
      stateOf: (stack) => requireState(model, stack, options.root),
      env: world.env,
    });
  }
  const session = await openSandbox(world, model);
  return opened({ ...common, ...session.engineOptions }, session);
}

function opened(options: PulumiOptions, session?: SandboxSession): OpenEngine {
  const tenancyId = options.target.tenancyId ?? options.model.tenancy.tenancyId;
  return { engine: createPulumiEngine(options), tenancyId, close: async () => session?.close() };
}

/** @returns where a stack keeps its state @throws UsageError  where the documents do not say */
export function requireState({ tenancy }: RolloutModel, { name }: DeclaredStack, root: string): StateModel {
  const environment =
    name.kind === "tenancy"
      ? undefined
      : tenancy.environments.find((known) => known.name === name.environment);
  const state = name.kind === "tenancy" ? tenancy.state : environment?.state;
  if (state !== undefined) return state;
  const at = name.kind === "tenancy" ? "state" : `environments.${name.environment}.state`;
  throw new UsageError(
    `${join(root, "tenancy.yaml")}  ${at}  this field is missing, so nobody knows where stack "${name.stack}" keeps its state. ` +
      `Write backend and secretsProvider there, or add --sandbox to try without a tenancy.`,
  );
}
