import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { resourcesOf } from "../../rollout/engine/interruption/exported-state.ts";
import { idFrom } from "../../rollout/engine/interruption/findings.ts";
import { STABLE_KEYS } from "../../rollout/engine/interruption/stable-keys/index.ts";
import { stackState } from "../../rollout/engine/interruption/stack-state.ts";
import { openStack } from "../../rollout/engine/pulumi-workspace.ts";
import { existingGroups } from "../../rollout/cli/existing-groups.ts";
import { createPulumiEngine, type PulumiOptions } from "../../rollout/engine/pulumi.ts";
import { listDocuments } from "../../rollout/onboarding/document-files.ts";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";
import { declaredStacks, type DeclaredStack } from "../../rollout/onboarding/stacks.ts";
import type { SandboxCall } from "../../rollout/sandbox/api.ts";
import { startSandbox, type Sandbox } from "../../rollout/sandbox/sandbox.ts";
import { Workplace, type Finished } from "./command-line.ts";
import { EXAMPLES_AS_OF, modelAfter } from "./documents.ts";
import { processes, toolchain } from "./real-engine.ts";
import { begunWith, treeOf, type RunningProcess } from "./process-tree.ts";

/** Which of the processes of an update are killed. */
export type Victims = (tree: readonly RunningProcess[]) => readonly RunningProcess[];

export const CLI_ONLY: Victims = (tree) => tree.filter(({ program }) => program === "pulumi");
export const ROLLOUT_ONLY: Victims = (tree) => tree.slice(0, 1);
export const WHOLE_TREE: Victims = (tree) => tree;

/** Documents of a tenancy of its own on a local OCI that outlives every command: what a power cut does not reach. */
export class LastingTenancy {
  readonly place: Workplace;
  /** Every process of the engine carries it. */
  readonly #mark: string;
  #sandbox: Sandbox;

  private constructor(place: Workplace, sandbox: Sandbox) {
    this.place = place;
    this.#sandbox = sandbox;
    this.#mark = `PULUMI_CONFIG_PASSPHRASE=${place.folder}`;
  }

  static async open(): Promise<LastingTenancy> {
    const place = new Workplace();
    const sandbox = await startOn(place);
    mkdirSync(place.path("state"));
    place.edit([
      "tenancy.yaml",
      "tenancyId: ocid1.tenancy.oc1..aaaaaaaaexampletenancy",
      `tenancyId: ${sandbox.tenancyId}`,
    ]);
    const state = `{ backend: "${pathToFileURL(place.path("state")).href}", secretsProvider: passphrase }`;
    place.edit([
      "tenancy.yaml",
      "    tier: development\n",
      `    tier: development\n    authentication: ApiKey\n    state: ${state}\n`,
    ]);
    return new LastingTenancy(place, sandbox);
  }

  /** The local OCI; another one, of the same tenancy, after a restore. */
  get sandbox(): Sandbox {
    return this.#sandbox;
  }

  /** Keeps everything as it is now: documents, state and what OCI holds. @returns where */
  async snapshot(): Promise<string> {
    await this.#sandbox.stop();
    const kept = mkdtempSync(join(tmpdir(), "rollout-snapshot-"));
    cpSync(this.place.folder, kept, { recursive: true });
    this.#sandbox = await startOn(this.place);
    return kept;
  }

  /** Puts everything back as it was kept. */
  async restore(kept: string): Promise<void> {
    for (const { id } of this.leftovers()) process.kill(id, "SIGKILL");
    await this.#sandbox.stop();
    rmSync(this.place.folder, { recursive: true });
    cpSync(kept, this.place.folder, { recursive: true });
    this.#sandbox = await startOn(this.place);
  }

  /** Brings one stack up by the engine itself, without the packs. @throws EngineFault */
  async up(name: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
    const options = this.#options();
    await createPulumiEngine({ ...options, env: { ...options.env, ...env } }).up(this.#stack(name), () => {});
  }

  /** Brings up what the stack of a team needs, with the sandbox's key, which documents refuse for a tenancy. */
  async upNeeds(team: string): Promise<void> {
    const engine = createPulumiEngine(this.#options());
    const { needs } = this.#stack(team);
    for (const stack of declaredStacks(this.#options().model)) {
      if (needs.includes(stack.name.stack)) await engine.up(stack, () => {});
    }
  }

  /** Looks up everything that a stack holds as if it were still being created. @returns by type and name: what was found, and what is there */
  async lookUpAll(
    name: string,
  ): Promise<readonly { what: string; found: unknown; id: string | undefined }[]> {
    const { stack } = await openStack(this.#stack(name), {}, this.#options());
    const access = stackState(stack, { wait: async () => {} });
    const state = await access.read();
    const creates = resourcesOf(state).filter(({ type }) => type.startsWith("oci:"));
    const answers = await access.lookUp(
      creates.flatMap((create) => {
        const key = STABLE_KEYS[create.type];
        return key?.how === "listed" ? [{ create, key }] : [];
      }),
      state,
    );
    return creates.flatMap(({ urn, type, id, inputs }) => {
      const key = STABLE_KEYS[type];
      if (key?.how === "repeatable") return [];
      const answer = answers.get(urn);
      const found = key?.how === "named" ? idFrom(key.id, inputs ?? {}) : answer;
      return [{ what: `${type} ${urn.split("::").at(-1)}`, found, id }];
    });
  }

  #stack(name: string): DeclaredStack {
    const stack = declaredStacks(this.#options().model).find((one) => one.name.stack === name);
    if (stack === undefined) throw new Error(`the documents declare no stack ${name}`);
    return stack;
  }

  #options(): PulumiOptions {
    if (toolchain === undefined) throw new Error("no toolchain on this machine");
    const documents = this.place.path("stacks");
    const read = readRollout("stacks", listDocuments(documents), EXAMPLES_AS_OF);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    const backend = pathToFileURL(this.place.path("state")).href;
    return {
      model: read.model,
      toolchain,
      target: { outputs: join(documents, "outputs"), authentication: "ApiKey" },
      documents,
      asOf: EXAMPLES_AS_OF,
      workFolder: this.place.path("work"),
      stackSettings: documents,
      stateOf: () => ({ backend, secretsProvider: "passphrase" }),
      env: { ...process.env, ...this.env },
      traces: false,
      policies: false,
      processes,
      now: () => new Date(),
      interrupted: new AbortController().signal,
      urnsOf: async () => [],
    };
  }

  get env(): Readonly<Record<string, string>> {
    const [name = "", value = ""] = this.#mark.split("=");
    return { ...this.sandbox.env, [name]: value, NO_COLOR: "1", CI: "true" };
  }

  async rollout(...args: readonly string[]): Promise<Finished> {
    return this.place.run(process.execPath, commandOf(args), this.env);
  }

  /** Runs `rollout up <stack>` and kills at the moment at which OCI has done what was called, and not answered yet. */
  async cutOff(stack: string, victims: Victims, moment: (call: SandboxCall) => boolean): Promise<string> {
    const env = { ...process.env, ...this.env };
    const child = spawn(process.execPath, commandOf(["up", stack, "--yes"]), { cwd: this.place.folder, env });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const calls = this.sandbox.calls as SandboxCall[];
    let hasCut = false;
    calls.push = (call) => {
      if (!hasCut && moment(call)) {
        hasCut = true;
        for (const { id } of victims(treeOf(child.pid ?? 0))) process.kill(id, "SIGKILL");
      }
      return Array.prototype.push.call(calls, call);
    };
    await new Promise((resolve) => child.on("exit", resolve));
    Reflect.deleteProperty(calls, "push");
    if (!hasCut) throw new Error(`the moment never came\n${said}`);
    return said;
  }

  /** What the tenancy holds, each as often as it is there. Rules have no name but an id, which is another every time. */
  holds(): string[] {
    return this.sandbox
      .resources()
      .map(({ kind, name }) => (/^(securityrule|drgrouterule)$/.test(kind) ? kind : `${kind} ${name}`))
      .sort();
  }

  /** The engine's processes that still run. */
  leftovers(): RunningProcess[] {
    return begunWith(this.#mark);
  }

  /** Ends what is left, and removes all. */
  async close(): Promise<void> {
    for (const { id } of this.leftovers()) process.kill(id, "SIGKILL");
    await this.sandbox.stop();
    this.place.remove();
  }
}

/** The local OCI of a place, on what is there already. */
function startOn(place: Workplace): Promise<Sandbox> {
  const model = modelAfter();
  return startSandbox({
    folder: place.path("oci"),
    region: model.tenancy.region,
    homeRegion: model.tenancy.homeRegion,
    namespace: model.tenancy.objectStorageNamespace,
    groups: existingGroups(model),
    now: () => new Date(),
  });
}

function commandOf(args: readonly string[]): string[] {
  return [
    join(import.meta.dirname, "../../rollout/cli/rollout.js"),
    ...args,
    ...(["preview", "up", "destroy"].includes(args[0] ?? "") ? ["--as-of", EXAMPLES_AS_OF] : []),
  ];
}
