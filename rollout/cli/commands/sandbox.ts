import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import { requireModel, type DocumentOptions } from "../documents.ts";
import { existingGroups } from "../existing-groups.ts";
import { exportLines, unsetLines } from "../sandbox/client-settings.ts";
import { control, statusOf, type SandboxStatus } from "../sandbox/control-client.ts";
import { readRunFile, removeRunFolder, RUN_FOLDER, type RunningSandbox } from "../sandbox/run-file.ts";
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

/** Milliseconds for which a sandbox is waited for, to come or to go. */
const PATIENCE = 20_000;
const STEP = 50;

/** The sandbox did not come up, or did not end. */
class SandboxStuck extends RolloutError {
  override readonly name = "SandboxStuck";
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

/** Says whether a sandbox runs here, and what it holds. @returns 0 where one runs, 1 where none does */
export async function status(world: World, { json }: { readonly json?: boolean }): Promise<number> {
  return tellRunning(world, json);
}

/** Ends the sandbox that was started here, and removes what it left. */
export async function stop(world: World): Promise<number> {
  const folder = resolve(world.cwd, RUN_FOLDER);
  const found = await lookUp(world);
  if (found === undefined) {
    world.stdout.write("No sandbox runs here.\n");
    return 0;
  }
  const { running, status } = found;
  if (status !== undefined) {
    await control(running, "POST", "/stop");
    const isGone = await until(async () => !world.isAlive(running.pid));
    if (!isGone) {
      throw new SandboxStuck(
        `The sandbox (process ${running.pid}) was told to stop and has not ended. Run "rollout sandbox status" in a while.`,
      );
    }
  }
  removeRunFolder(folder);
  const words = running.inMemory ? "what it held is gone" : `what it held is in ${running.session}`;
  world.stdout.write(
    status === undefined
      ? `The sandbox had ended by itself; what it left was removed.\n`
      : `The sandbox (process ${running.pid}) has ended; ${words}.\n`,
  );
  return 0;
}

/** Prints what points OCI's clients at the sandbox, for `eval "$(rollout sandbox env)"`. */
export async function env(
  world: World,
  { json, unset }: { readonly json?: boolean; readonly unset?: boolean },
): Promise<number> {
  const { running } = await requireRunning(world);
  const { exports } = running;
  if (json === true) world.stdout.write(`${JSON.stringify(exports, null, 2)}\n`);
  else world.stdout.write(unset === true ? unsetLines(exports) : exportLines(exports));
  return 0;
}

interface Found {
  readonly running: RunningSandbox;
  /** Absent where nobody answers any more. */
  readonly status: SandboxStatus | undefined;
}

async function lookUp(world: World): Promise<Found | undefined> {
  const running = readRunFile(resolve(world.cwd, RUN_FOLDER));
  return running === undefined ? undefined : { running, status: await statusOf(running) };
}

async function requireRunning(world: World): Promise<Found> {
  const found = await lookUp(world);
  if (found?.status !== undefined) return found;
  throw new UsageError('no sandbox runs here. Run "rollout sandbox start" first.');
}

async function tellRunning(world: World, json = false): Promise<number> {
  const found = await lookUp(world);
  if (found?.status === undefined) {
    if (json) world.stdout.write(`${JSON.stringify({ running: false })}\n`);
    else world.stdout.write('No sandbox runs here. "rollout sandbox start" starts one.\n');
    return 1;
  }
  const { running, status } = found;
  // Without the token and what else is for clients alone.
  const { token: _, exports: __, ...told } = running;
  const facts = { running: true, ...told, ...status };
  if (json) world.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
  else world.stdout.write(`${sentences(running, status).join("\n")}\n`);
  return 0;
}

function sentences(running: RunningSandbox, status: SandboxStatus): string[] {
  const { pid, started, url, region, homeRegion, session, inMemory } = running;
  return [
    `A local OCI runs on ${url} (process ${pid}, since ${started}).`,
    `It plays ${region}${homeRegion === region ? "" : `, home region ${homeRegion}`}; its time is ${status.time}.`,
    `It holds ${status.resources} resources ${inMemory ? "in memory" : `in ${session}`} and answered ${status.calls} calls${status.faults === 0 ? "" : `; ${status.faults} faults wait for theirs`}.`,
    `Every command with --sandbox here works on it. For OCI's own clients: eval "$(npx rollout sandbox env)"`,
  ];
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if (await isSo()) return true;
    await sleep(STEP);
  }
  return false;
}

function lastWords(log: string): string {
  return readFileSync(log, "utf8").trim();
}
