import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { PulumiOptions } from "../engine/pulumi.ts";
import { startSandbox } from "../sandbox/sandbox.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import { existingGroups } from "./existing-groups.ts";
import type { World } from "./world.ts";

/** The local OCI for one command, with a state backend, secrets and a tenancy of its own. */
export interface SandboxSession {
  readonly engineOptions: Pick<PulumiOptions, "target" | "workFolder" | "stackSettings" | "stateOf" | "env">;
  readonly close: () => Promise<void>;
}

/** Everything of the sandbox lies here, from the folder the command runs in; deleting it starts afresh. */
export const SANDBOX_FOLDER = ".rollout/sandbox";

export async function openSandbox(
  world: World,
  model: Pick<RolloutModel, "tenancy" | "teams">,
): Promise<SandboxSession> {
  const { region, homeRegion } = model.tenancy;
  const folder = resolve(world.cwd, SANDBOX_FOLDER);
  mkdirSync(folder, { recursive: true });
  const sandbox = await startSandbox({
    folder: join(folder, "oci"),
    region,
    homeRegion,
    groups: existingGroups(model),
    now: world.now,
  });
  return {
    engineOptions: {
      target: { outputs: join(folder, "outputs"), tenancyId: sandbox.tenancyId, authentication: "ApiKey" },
      workFolder: join(folder, "work"),
      stackSettings: join(folder, "settings"),
      stateOf: ({ name }) => {
        const backend = join(folder, "state", name.kind === "tenancy" ? "tenancy" : name.environment);
        mkdirSync(backend, { recursive: true });
        return { backend: pathToFileURL(backend).href, secretsProvider: "passphrase" };
      },
      env: {
        ...withoutCloud(world.env),
        ...sandbox.env,
        PULUMI_CONFIG_PASSPHRASE_FILE: passphraseFile(folder),
      },
    },
    close: () => sandbox.stop(),
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
