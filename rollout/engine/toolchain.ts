import { spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PROVIDER_VERSION } from "../../infra/provider.ts";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";

/** Version of the Pulumi CLI, the npm package's own. */
export const CLI_VERSION = "3.259.0";

/** The real engine on this machine: what `pulumi.ts` runs. */
export interface Toolchain {
  /** Folder that holds the CLI and its language host. */
  readonly binFolder: string;
  /** Pulumi's own cache, in which plugins lie. */
  readonly pulumiHome: string;
}

/** Where to look; handed over by the command line. */
export interface ToolchainPlace {
  /** `PULUMI_HOME`, or `.pulumi` in the user's home. Handed to every child: left alone, Pulumi asks the system for the home. */
  readonly pulumiHome: string;
  /** Folder of the project's own `node_modules`. */
  readonly nodeModules: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The Node that runs the downloader. */
  readonly node: string;
  readonly platform: NodeJS.Platform;
}

/** The Pulumi CLI or the OCI provider is not on this machine and cannot be had. Nothing was changed. */
export class ToolchainMissing extends RolloutError {
  override readonly name = "ToolchainMissing";
}

/** @returns the toolchain where both the CLI and the provider are at hand */
export function findToolchain({ pulumiHome, platform }: ToolchainPlace): Toolchain | undefined {
  const binFolder = join(pulumiHome, "versions", CLI_VERSION, "bin");
  const plugin = join(pulumiHome, "plugins", `resource-oci-v${PROVIDER_VERSION}`);
  return isExecutable(join(binFolder, platform === "win32" ? "pulumi.exe" : "pulumi")) && existsSync(plugin)
    ? { binFolder, pulumiHome }
    : undefined;
}

/**
 * Downloads what is missing into Pulumi's own cache, the way its npm package and its engine do.
 *
 * @param patience  milliseconds after which a download that has not ended is given up
 * @throws ToolchainMissing  with the last line the downloader said
 */
export async function fetchToolchain(place: ToolchainPlace, patience: number): Promise<Toolchain> {
  const env = { ...place.env, PULUMI_HOME: place.pulumiHome, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const signal = AbortSignal.timeout(patience);
  const pulumi = join(place.nodeModules, "pulumi", "run.js");
  await run(place.node, [pulumi, "version"], env, signal);
  await run(place.node, [pulumi, "plugin", "install", "resource", "oci", PROVIDER_VERSION], env, signal);
  const found = findToolchain(place);
  if (found === undefined)
    throw new ToolchainMissing(`the Pulumi CLI ${CLI_VERSION} was fetched but is not where it is looked for`);
  return found;
}

/** @returns how to put the toolchain there by hand, for a machine that reaches no download */
export function toolchainByHand({ pulumiHome }: ToolchainPlace): string {
  const cli = join(pulumiHome, "versions", CLI_VERSION, "bin");
  const plugin = join(pulumiHome, "plugins", `resource-oci-v${PROVIDER_VERSION}`);
  return `unpack the Pulumi CLI ${CLI_VERSION} into ${cli} and the OCI provider ${PROVIDER_VERSION} into ${plugin}`;
}

/** @returns a search path on which the CLI, its language host and Node 24 are found first */
export function searchPath(
  { binFolder }: Toolchain,
  nodeModules: string,
  inherited: string | undefined,
): string {
  return [binFolder, join(nodeModules, ".bin"), inherited ?? ""]
    .filter((part) => part !== "")
    .join(delimiter);
}

async function run(
  node: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(node, args, { env, signal, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  if (code === 0) return;
  const words = code === null ? "it took too long" : (said.trim().split("\n").at(-1) ?? "");
  throw new ToolchainMissing(
    `the Pulumi engine is not on this machine and could not be fetched (${withoutHosts(words)}). Run "rollout doctor" to see where it goes by hand`,
  );
}

/** A downloader's words name hosts that mean nothing to the reader. */
function withoutHosts(words: string): string {
  return words.replace(/https?:\/\/\S+/g, "the download").replace(/^(pulumi|error|warning): /, "");
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
