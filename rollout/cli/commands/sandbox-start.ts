import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { requireModel, type DocumentOptions } from "../documents.ts";
import { existingGroups } from "../existing-groups.ts";
import { statusOf } from "../sandbox/control-client.ts";
import { readRunFile, removeRunFolder, RUN_FOLDER } from "../sandbox/run-file.ts";
import { lookUp, SandboxStuck, tellRunning, until } from "../sandbox/running.ts";
import { serve, type ServeOptions } from "../sandbox/serve.ts";
import { UsageError } from "../usage-error.ts";
import { TOOLKIT_FOLDER, type World } from "../world.ts";

export interface StartOptions extends DocumentOptions {
  readonly region?: string;
  readonly homeRegion?: string;
  readonly namespace?: string;
  readonly group?: readonly string[];
  readonly state?: string;
  readonly clock?: string;
  readonly foreground?: boolean;
  readonly json?: boolean;
}

/** Starts a sandbox that goes on after this command, or, in the foreground, until it is ended. */
export async function start(world: World, options: StartOptions): Promise<number> {
  const folder = resolve(world.cwd, RUN_FOLDER);
  const before = await lookUp(world);
  if (before?.status !== undefined) {
    throw new UsageError(
      `a sandbox runs here already (process ${before.running.pid}), so nothing was changed. Run "rollout sandbox stop" first.`,
    );
  }
  if (before !== undefined) removeRunFolder(folder);
  const serving = servingOptions(world, options);
  if (options.foreground === true) {
    await serve(world, serving, () => void tellRunning(world, options.json));
    return 0;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const log = join(folder, "log.txt");
  const out = openSync(log, "w", 0o600);
  const child = spawn(
    process.execPath,
    [join(TOOLKIT_FOLDER, "rollout/cli/rollout.js"), ...foreground(serving)],
    {
      cwd: world.cwd,
      env: world.env,
      detached: true,
      stdio: ["ignore", out, out],
    },
  );
  let ended = false;
  child.on("exit", () => (ended = true));
  child.unref();
  const isUp = async () => {
    const running = readRunFile(folder);
    return running !== undefined && running.pid === child.pid && (await statusOf(running)) !== undefined;
  };
  const isHere = await until(async () => ended || (await isUp()));
  if (!isHere || ended) {
    const words = lastWords(log);
    removeRunFolder(folder);
    throw new SandboxStuck(`The sandbox did not start${words === "" ? "." : `: ${words}`}`);
  }
  return tellRunning(world, options.json);
}

/** What the command of the foreground is given, so that a background one is the same. */
function foreground({ region, homeRegion, namespace, groups, state, clock }: ServeOptions): string[] {
  return [
    "sandbox",
    "start",
    "--foreground",
    `--region=${region}`,
    `--home-region=${homeRegion}`,
    `--namespace=${namespace}`,
    ...groups.flatMap((name) => ["--group", name]),
    ...(state === undefined ? [] : ["--state", state]),
    ...(clock === undefined ? [] : ["--clock", clock]),
  ];
}

/** The documents say what is played, unless the command does. */
function servingOptions(world: World, options: StartOptions): ServeOptions {
  const { region, homeRegion, namespace, group = [], state, clock } = options;
  if (clock !== undefined && Number.isNaN(Date.parse(clock))) {
    throw new UsageError(`--clock ${clock} is not a time. Write one such as 2026-12-01T08:00:00Z.`);
  }
  const model = region === undefined ? requireModel(world, options) : undefined;
  const tenancy = model?.tenancy ?? {
    region: region ?? "",
    homeRegion: region,
    objectStorageNamespace: "sandbox",
  };
  return {
    region: tenancy.region,
    homeRegion: homeRegion ?? tenancy.homeRegion ?? tenancy.region,
    namespace: namespace ?? tenancy.objectStorageNamespace,
    groups: group.length > 0 || model === undefined ? group : existingGroups(model),
    ...(state !== undefined && { state }),
    ...(clock !== undefined && { clock: new Date(clock).toISOString() }),
  };
}

function lastWords(log: string): string {
  return readFileSync(log, "utf8").trim();
}
