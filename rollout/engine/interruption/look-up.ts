import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Provider } from "@pulumi/oci";
import * as pulumi from "@pulumi/pulumi";
import { LocalWorkspace, Stack, type Workspace } from "@pulumi/pulumi/automation/index.js";
import { resourcesOf, type ExportedState, type StateResource } from "./exported-state.ts";
import { candidatesIn, isComing, valueAt, type Candidate, type Item } from "./findings.ts";
import type { Listed } from "./stable-keys/stable-key.ts";

/** A create that was in flight, and how it is looked up. */
export interface Question {
  readonly create: StateResource;
  readonly key: Listed;
}

/** By URN: what has its stable key, or why OCI did not say. */
export type Answers = ReadonlyMap<string, readonly Candidate[] | Error>;

/** When OCI is asked again: what was sent before the cut may still arrive, and what is coming may still come. */
export interface AskAgain {
  readonly after: number;
  /** How often at most while something is still coming. */
  readonly times: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Asks OCI through the provider's own data sources, with the providers of the state in the environment of the
 * deployment: who asks is exactly who deploys. It is a preview of a small program with a state of its own, which
 * changes nothing anywhere.
 */
export async function lookUp(
  questions: readonly Question[],
  state: ExportedState,
  workspace: Workspace,
  again: AskAgain,
): Promise<Answers> {
  const answers = new Map<string, Candidate[] | Error>();
  const folder = join(workspace.workDir, "look-up");
  const program = async () => {
    const providers = new Map<string, Provider>();
    await Promise.all(
      questions.map(async ({ create, key }) => {
        try {
          const provider = providerOf(create, state, providers);
          answers.set(create.urn, await askUntilSettled(create, key, provider, again));
        } catch (error) {
          answers.set(create.urn, error instanceof Error ? error : new Error(String(error)));
        }
      }),
    );
  };
  try {
    mkdirSync(join(folder, "state"), { recursive: true });
    const stack = await Stack.createOrSelect("look-up", await workspaceIn(folder, workspace, program));
    await stack.preview({ color: "never" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return answers;
}

function workspaceIn(
  folder: string,
  { envVars, pulumiHome, pulumiCommand }: Workspace,
  program: () => Promise<void>,
) {
  const backend = pathToFileURL(join(folder, "state")).href;
  return LocalWorkspace.create({
    workDir: folder,
    program,
    projectSettings: { name: "look-up", runtime: "nodejs", backend: { url: backend } },
    secretsProvider: "passphrase",
    envVars: { ...envVars, PULUMI_BACKEND_URL: backend, PULUMI_CONFIG_PASSPHRASE: "nothing is secret here" },
    ...(pulumiHome === undefined ? {} : { pulumiHome }),
    pulumiCommand,
  });
}

/** The same provider as the create's: its region and its way to sign in stand in the state, its keys do not. */
function providerOf(create: StateResource, state: ExportedState, made: Map<string, Provider>): Provider {
  const urn = (create.provider ?? "").split("::").slice(0, -1).join("::");
  const known = made.get(urn);
  if (known !== undefined) return known;
  const inputs = resourcesOf(state).find((resource) => resource.urn === urn)?.inputs;
  if (inputs === undefined) throw new Error("its provider is not in the state");
  const { version, __internal, __defaults, ...settings } = inputs;
  const provider = new Provider(`provider-${made.size}`, settings, { version: String(version) });
  made.set(urn, provider);
  return provider;
}

async function askUntilSettled(
  create: StateResource,
  key: Listed,
  provider: Provider,
  { after, times, wait }: AskAgain,
): Promise<Candidate[]> {
  let found = await ask(create, key, provider);
  for (
    let asked = 1;
    asked < times && (found.length === 0 ? asked === 1 : found.some(isComing));
    asked += 1
  ) {
    await wait(after);
    found = await ask(create, key, provider);
  }
  return found;
}

async function ask(create: StateResource, key: Listed, provider: Provider): Promise<Candidate[]> {
  const { inputs = {} } = create;
  requireReadable([...Object.values(key.asks), ...Object.values(key.same)], inputs);
  const first =
    key.first === undefined
      ? {}
      : fieldsOf(
          key.first.gives,
          await invoke(key.first.dataSource, fieldsOf(key.first.asks, inputs), provider),
        );
  const args = { ...fieldsOf(key.asks, inputs), ...first, ...key.always };
  return candidatesIn(await invoke(key.dataSource, args, provider), key, create);
}

function fieldsOf(names: Readonly<Record<string, string>>, from: Item): Item {
  return Object.fromEntries(
    Object.entries(names)
      .map(([name, path]) => [name, valueAt(from, path)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Marks an encrypted value in a state. Source: Pulumi, `resource.SigKey`. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";

function requireReadable(paths: readonly string[], inputs: Item): void {
  const secret = paths.find((path) => valueAt(inputs, `${path}.${SIGNATURE}`) !== undefined);
  if (secret !== undefined) throw new Error(`what it is found by (${secret}) is secret`);
}

async function invoke(dataSource: string, args: Item, provider: Provider): Promise<Item> {
  return (await pulumi.runtime.invoke(dataSource, { ...args }, { provider })) as Item;
}
