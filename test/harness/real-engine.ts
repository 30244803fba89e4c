import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { existingGroups } from "../../rollout/cli/existing-groups.ts";
import type { DeploymentTarget } from "../../rollout/engine/deployment-target.ts";
import type { Engine, Planner } from "../../rollout/engine/engine.ts";
import { createOfflineEngine } from "../../rollout/engine/offline.ts";
import { systemProcesses } from "../../rollout/engine/interruption/system-processes.ts";
import { createPulumiEngine, type PulumiOptions } from "../../rollout/engine/pulumi.ts";
import { findToolchain, type ToolchainPlace } from "../../rollout/engine/toolchain.ts";
import type { DocumentFile } from "../../rollout/onboarding/document-files.ts";
import type { RolloutModel } from "../../rollout/onboarding/model.ts";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";
import type { Credentials } from "../../rollout/sandbox/access/api-key.ts";
import { credentialVariables } from "../../rollout/sandbox/credentials.ts";
import { startSandbox, type Sandbox } from "../../rollout/sandbox/sandbox.ts";
import { EXAMPLES_AS_OF } from "./documents.ts";

const PLACE: ToolchainPlace = {
  pulumiHome: process.env["PULUMI_HOME"] ?? join(homedir(), ".pulumi"),
  nodeModules: join(import.meta.dirname, "../../node_modules"),
  env: process.env,
  node: process.execPath,
  platform: process.platform,
};

/** The real engine of this machine; tests that need it are skipped, by name, where it is absent. */
export const toolchain = findToolchain(PLACE);

/** The processes of this machine, as the command line hands them over. */
export const processes = systemProcesses({
  own: process.pid,
  host: hostname(),
  platform: process.platform,
  now: () => new Date(),
  timeOf: Date.parse,
  kill: (id, signal) => process.kill(id, signal),
});

/** Both engines over the same documents and one fresh local OCI. */
export interface EngineBench {
  readonly model: RolloutModel;
  readonly offline: Planner;
  readonly pulumi: Engine;
  /** The real engine with no pack attached, to measure what packs cost. */
  readonly withoutPolicies: Engine;
  /** The real engine, signing as somebody else than the tenancy's administrator. */
  readonly as: (credentials: Credentials) => Engine;
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** @throws Error  where the machine has no toolchain or the documents hold problems */
export async function openEngineBench(
  files: readonly DocumentFile[],
  env: Readonly<Record<string, string>> = {},
): Promise<EngineBench> {
  if (toolchain === undefined) throw new Error("no toolchain on this machine");
  const folder = mkdtempSync(join(tmpdir(), "rollout-engines-"));
  const documents = join(folder, "documents");
  for (const { path, source } of files) {
    mkdirSync(dirname(join(documents, path)), { recursive: true });
    writeFileSync(join(documents, path), source);
  }
  const read = readRollout("stacks", files, EXAMPLES_AS_OF);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));

  const sandbox = await startSandbox({
    folder: join(folder, "oci"),
    region: read.model.tenancy.region,
    homeRegion: read.model.tenancy.homeRegion,
    namespace: read.model.tenancy.objectStorageNamespace,
    groups: existingGroups(read.model),
    now: () => new Date(),
  });
  const target: DeploymentTarget = {
    outputs: join(folder, "outputs"),
    tenancyId: sandbox.tenancyId,
    authentication: "ApiKey",
  };
  const offline = createOfflineEngine({ model: read.model, target, onUnhandledRejection, traces: false });
  const options: PulumiOptions = {
    model: read.model,
    toolchain,
    target,
    documents,
    asOf: EXAMPLES_AS_OF,
    workFolder: join(folder, "work"),
    stackSettings: join(folder, "settings"),
    stateOf: ({ name }) => {
      const backend = join(folder, "state", name.kind === "tenancy" ? "tenancy" : name.environment);
      mkdirSync(backend, { recursive: true });
      return { backend: pathToFileURL(backend).href, secretsProvider: "passphrase" };
    },
    env: { ...process.env, ...sandbox.env, PULUMI_CONFIG_PASSPHRASE: "test", ...env },
    traces: false,
    now: () => new Date(),
    interrupted: new AbortController().signal,
    processes,
    urnsOf: async (stack) => (await offline.preview(stack, () => undefined)).resources.map(({ urn }) => urn),
  };
  return {
    model: read.model,
    offline,
    pulumi: createPulumiEngine(options),
    withoutPolicies: createPulumiEngine({ ...options, policies: false }),
    as: (credentials) =>
      createPulumiEngine({ ...options, env: { ...options.env, ...credentialVariables(credentials) } }),
    sandbox,
    folder,
    close: async () => {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Vitest listens for rejections that nobody awaited, too, and would fail the run: it stands aside meanwhile. */
export function onUnhandledRejection(listener: (reason: unknown) => void): () => void {
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", listener);
  return () => {
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
  };
}
