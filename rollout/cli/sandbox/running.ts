import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { statusOf, type SandboxStatus } from "./control-client.ts";
import { readRunFile, RUN_FOLDER, type RunningSandbox } from "./run-file.ts";

/** Milliseconds for which a sandbox is waited for, to come or to go. */
const PATIENCE = 20_000;
const STEP = 50;

/** The sandbox did not come up, or did not end. */
export class SandboxStuck extends RolloutError {
  override readonly name = "SandboxStuck";
}

/** What the run file says, and who answers to it. */
export interface Found {
  readonly running: RunningSandbox;
  /** Absent where nobody answers any more. */
  readonly status: SandboxStatus | undefined;
}

/** @returns the sandbox that was started here, also where it has ended by itself */
export async function lookUp(world: World): Promise<Found | undefined> {
  const running = readRunFile(resolve(world.cwd, RUN_FOLDER));
  return running === undefined ? undefined : { running, status: await statusOf(running) };
}

/** @throws UsageError where none runs */
export async function requireRunning(world: World): Promise<Found> {
  const found = await lookUp(world);
  if (found?.status !== undefined) return found;
  throw new UsageError('no sandbox runs here. Run "rollout sandbox start" first.');
}

/** Tells how it is. @returns 0 where one runs, 1 where none does */
export async function tellRunning(world: World, json = false): Promise<number> {
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

/** Looks again and again. @returns whether it came to be so in time */
export async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if (await isSo()) return true;
    await sleep(STEP);
  }
  return false;
}
