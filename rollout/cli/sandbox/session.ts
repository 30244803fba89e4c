import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { PulumiOptions } from "../../engine/pulumi.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import type { TenancyModel } from "../../onboarding/tenancy-model.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { existingGroups } from "../existing-groups.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { statusOf } from "./control-client.ts";
import { lockFolder } from "../folder-lock.ts";
import { readRunFile, RUN_FOLDER, type RunningSandbox, SANDBOX_FOLDER } from "./run-file.ts";

/** The local OCI for one command, with a state backend, secrets and a tenancy of its own. */
export interface SandboxSession {
  readonly engineOptions: Pick<PulumiOptions, "target" | "workFolder" | "stackSettings" | "stateOf" | "env">;
  /** Where it is asked what no OCI tells, e.g. what its topics delivered. */
  readonly control: Pick<RunningSandbox, "url" | "token">;
  readonly close: () => Promise<void>;
}

type Tenancy = Pick<TenancyModel, "region" | "homeRegion" | "objectStorageNamespace">;
type Documents = Pick<RolloutModel, "tenancy" | "teams">;

/** @returns the sandbox that was started here; where none runs, one for this command alone @throws UsageError, FolderInUse */
export async function openSandbox(world: World, model: Documents): Promise<SandboxSession> {
  const { tenancy } = model;
  const running = readRunFile(resolve(world.cwd, RUN_FOLDER));
  if (running !== undefined && (await statusOf(running)) !== undefined) {
    requireSame(running, tenancy);
    const { session, tenancyId, exports } = running;
    return {
      engineOptions: optionsOf(world, session, tenancyId, exports),
      control: running,
      close: async () => undefined,
    };
  }
  const folder = resolve(world.cwd, SANDBOX_FOLDER);
  const unlock = lockFolder(
    folder,
    `the sandbox in ${SANDBOX_FOLDER}`,
    { pid: world.pid, command: world.command },
    world.isAlive,
    ` Or run one sandbox for both beforehand: "rollout sandbox start --state ${SANDBOX_FOLDER}".`,
  );
  const sandbox = await startSandbox({
    folder: join(folder, "oci"),
    region: tenancy.region,
    homeRegion: tenancy.homeRegion,
    namespace: tenancy.objectStorageNamespace,
    groups: existingGroups(model),
    now: world.now,
  }).catch((error: unknown) => {
    unlock();
    throw error;
  });
  return {
    engineOptions: optionsOf(world, folder, sandbox.tenancyId, sandbox.env),
    control: sandbox.control,
    close: async () => {
      await sandbox.stop();
      unlock();
    },
  };
}

function requireSame(running: RunningSandbox, wanted: Tenancy): void {
  const differing = [
    ["region", running.region, wanted.region],
    ["home region", running.homeRegion, wanted.homeRegion],
    ["Object Storage namespace", running.namespace, wanted.objectStorageNamespace],
  ].filter(([, plays, says]) => plays !== says);
  if (differing.length === 0) return;
  const words = differing.map(([what, plays, says]) => `${what} ${plays}, and the documents say ${says}`);
  throw new UsageError(
    `the sandbox that runs here plays ${words.join("; ")}. Run "rollout sandbox stop", then "rollout sandbox start".`,
  );
}

function optionsOf(
  world: World,
  folder: string,
  tenancyId: string,
  env: Readonly<Record<string, string>>,
): SandboxSession["engineOptions"] {
  mkdirSync(folder, { recursive: true });
  return {
    target: { outputs: join(folder, "outputs"), tenancyId, authentication: "ApiKey" },
    workFolder: join(folder, "work"),
    stackSettings: join(folder, "settings"),
    stateOf: ({ name }) => {
      const backend = join(folder, "state", name.kind === "tenancy" ? "tenancy" : name.environment);
      mkdirSync(backend, { recursive: true });
      return { backend: pathToFileURL(backend).href, secretsProvider: "passphrase" };
    },
    env: { ...withoutCloud(world.env), ...env, PULUMI_CONFIG_PASSPHRASE_FILE: passphraseFile(folder) },
  };
}

/** A sandbox run sees none of the user's own cloud credentials, backends, passphrases or proxies. */
function withoutCloud(env: World["env"]): World["env"] {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(OCI_|TF_VAR_|PULUMI_(?!HOME$)|(https?|all|no)_proxy$)/i.test(name),
    ),
  );
}

/** Encrypts the sandbox's state only; readable by its owner alone. */
function passphraseFile(folder: string): string {
  const file = join(folder, "passphrase");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return file;
}
