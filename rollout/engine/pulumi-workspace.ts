import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import {
  LocalWorkspace,
  PulumiCommand,
  Stack,
  StackAlreadyExistsError,
  StackNotFoundError,
} from "@pulumi/pulumi/automation/index.js";
import { parse, stringify } from "yaml";
import { packConfiguration, PACKS, type StackConfiguration } from "../../policy-packs/index.ts";
import type { StateModel } from "../onboarding/tenancy-model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { PROJECT, type DeploymentTarget } from "./deployment-target.ts";
import { removeTornAttributes } from "./interruption/torn-attributes.ts";
import { searchPath, type Toolchain } from "./toolchain.ts";

const PROJECT_FOLDER = resolve(import.meta.dirname, "../..");

/** What the real engine needs to know besides the stack. Every path is absolute. */
export interface WorkspaceOptions {
  readonly toolchain: Toolchain;
  readonly target: DeploymentTarget;
  /** Folder of the documents. */
  readonly documents: string;
  /** The day that the documents' dates are compared with, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Folder for what only this toolkit reads: project files, levels, caches. Safe to delete. */
  readonly workFolder: string;
  /** Folder of Pulumi's own `Pulumi.<stack>.yaml`. */
  readonly stackSettings: string;
  /** Backend and secrets provider of a stack. */
  readonly stateOf: (stack: DeclaredStack) => StateModel;
  /** Environment of the engine and its children, without the search path. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Keeps stack traces of every property; costs time. */
  readonly traces: boolean;
  /** False attaches no pack, to measure what they cost: such a run holds no verdict. Default: true. */
  readonly policies?: boolean;
}

/** A stack of the real engine, with the options that attach the packs. */
export interface OpenStack {
  readonly stack: Stack;
  readonly packs: { readonly policyPacks: string[]; readonly policyPackConfigs: string[] };
}

/**
 * Opens a stack, creating its state where there is none.
 *
 * The engine gets a project file of its own in the work folder, so that a run against the sandbox never
 * touches the tracked `Pulumi.<stack>.yaml`.
 */
export async function openStack(
  declared: DeclaredStack,
  told: StackConfiguration,
  options: WorkspaceOptions,
): Promise<OpenStack> {
  const configuration = join(options.workFolder, declared.name.stack, "policies.json");
  const workspace = await openWorkspace(declared, options);
  writeFileSync(configuration, JSON.stringify(packConfiguration(PACKS, declared.tier, told), null, 2));
  return {
    stack: withoutSummary(await createOrSelect(declared.name.stack, workspace)),
    packs:
      options.policies === false
        ? { policyPacks: [], policyPackConfigs: [] }
        : { policyPacks: [join(PROJECT_FOLDER, "policy-packs", "all")], policyPackConfigs: [configuration] },
  };
}

/** @returns a stack that has a state; `undefined` for one that has none, and makes none */
export async function findStack(
  declared: DeclaredStack,
  options: WorkspaceOptions,
): Promise<Stack | undefined> {
  const workspace = await openWorkspace(declared, options);
  return Stack.select(declared.name.stack, workspace).catch((error: unknown) => {
    if (error instanceof StackNotFoundError) return undefined;
    throw error;
  });
}

/** Another command may create it between our looking for it and our creating it: then it is there. */
async function createOrSelect(name: string, workspace: LocalWorkspace): Promise<Stack> {
  try {
    return await Stack.createOrSelect(name, workspace);
  } catch (error) {
    if (error instanceof StackAlreadyExistsError) return Stack.select(name, workspace);
    throw error;
  }
}

/** @returns the stacks of this project with resources in the backend that holds a stack; creates no state */
export async function residents(declared: DeclaredStack, options: WorkspaceOptions): Promise<string[]> {
  const workspace = await openWorkspace(declared, options);
  const stacks = await workspace.listStacks();
  return stacks.filter(({ resourceCount }) => (resourceCount ?? 0) > 0).map(({ name }) => name);
}

const commands = new WeakMap<Toolchain, Promise<PulumiCommand>>();

/** Opened once: each time, it starts the CLI to ask for its version. */
function commandOf(toolchain: Toolchain): Promise<PulumiCommand> {
  const known = commands.get(toolchain);
  if (known !== undefined) return known;
  const opened = PulumiCommand.get({ root: dirname(toolchain.binFolder), skipVersionCheck: true });
  commands.set(toolchain, opened);
  return opened;
}

/** An update reads outputs, secrets in the clear among them, and history once it is done: nobody here asks for either. */
function withoutSummary(stack: Stack): Stack {
  stack.outputs = () => Promise.resolve({});
  stack.info = () => Promise.resolve(undefined);
  return stack;
}

async function openWorkspace(declared: DeclaredStack, options: WorkspaceOptions): Promise<LocalWorkspace> {
  const { stack: name } = declared.name;
  const workDir = join(options.workFolder, name);
  const state = options.stateOf(declared);
  removeTornAttributes(state.backend);
  writeProject(workDir, state, options);
  writeSettings(name, options);
  return LocalWorkspace.create({
    workDir,
    pulumiHome: options.toolchain.pulumiHome,
    pulumiCommand: await commandOf(options.toolchain),
    secretsProvider: state.secretsProvider,
    envVars: engineEnvironment(options, state),
  });
}

function writeProject(workDir: string, state: StateModel, { stackSettings }: WorkspaceOptions): void {
  mkdirSync(workDir, { recursive: true });
  const project = {
    name: PROJECT,
    runtime: { name: "nodejs", options: { typescript: false } },
    main: join(PROJECT_FOLDER, "infra"),
    stackConfigDir: relative(workDir, stackSettings),
    backend: { url: state.backend },
  };
  writeFileSync(join(workDir, "Pulumi.yaml"), stringify(project));
}

/** Sets the program's configuration; what Pulumi itself keeps in the file (the salt of its secrets) stays. */
function writeSettings(stack: string, { stackSettings, documents, target }: WorkspaceOptions): void {
  mkdirSync(stackSettings, { recursive: true });
  const file = join(stackSettings, `Pulumi.${stack}.yaml`);
  const settings =
    (existsSync(file) ? (parse(readFileSync(file, "utf8")) as Record<string, unknown> | null) : null) ?? {};
  // Our own keys are always written anew: one left over from another target would deploy there.
  const kept = Object.entries((settings["config"] ?? {}) as Record<string, unknown>).filter(
    ([key]) => !key.startsWith(`${PROJECT}:`),
  );
  const config = {
    ...Object.fromEntries(kept),
    "pulumi:disable-default-providers": ["*"],
    [`${PROJECT}:documents`]: relative(PROJECT_FOLDER, documents),
    [`${PROJECT}:outputs`]: relative(PROJECT_FOLDER, target.outputs),
    ...(target.tenancyId === undefined ? {} : { [`${PROJECT}:tenancyId`]: target.tenancyId }),
    ...(target.authentication === undefined ? {} : { [`${PROJECT}:authentication`]: target.authentication }),
  };
  writeFileSync(file, stringify({ ...settings, config }));
}

function engineEnvironment(
  { env, toolchain, traces, workFolder, asOf }: WorkspaceOptions,
  state: StateModel,
): Record<string, string> {
  const set: Record<string, string | undefined> = {
    ...env,
    PATH: searchPath(toolchain, join(PROJECT_FOLDER, "node_modules"), env["PATH"]),
    // The declared backend, whatever the user's shell says: a state in the wrong place is nobody's (SE-1).
    PULUMI_BACKEND_URL: state.backend,
    // Engine, program and packs talk over loopback; a proxy that took those calls would break every run.
    NO_PROXY: withLoopback(env["NO_PROXY"]),
    no_proxy: withLoopback(env["no_proxy"]),
    PULUMI_SKIP_UPDATE_CHECK: "true",
    ROLLOUT_AS_OF: asOf,
    NODE_COMPILE_CACHE: join(workFolder, "compile-cache"),
    ...(traces ? {} : { NODE_OPTIONS: "--stack-trace-limit=0" }),
  };
  return Object.fromEntries(
    Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function withLoopback(hosts: string | undefined): string {
  return [hosts, "127.0.0.1", "localhost"].filter((host) => host !== undefined && host !== "").join(",");
}
