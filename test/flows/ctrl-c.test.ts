import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { control } from "../../rollout/cli/sandbox/control-client.ts";
import { runningIn, Workplace, type Finished } from "../harness/command-line.ts";
import { toolchain } from "../harness/real-engine.ts";

interface State {
  readonly checkpoint: {
    readonly latest?: {
      readonly resources?: readonly object[];
      readonly pending_operations?: readonly object[];
    };
  };
}

type Latest = NonNullable<State["checkpoint"]["latest"]>;

/** How Ctrl-C arrives: a terminal signals everything in front, CI and `kill` the one process. */
const WAYS = [
  ["everything in front", (pid: number) => process.kill(-pid, "SIGINT")],
  ["the one process", (pid: number) => process.kill(pid, "SIGINT")],
] as const;

describe.skipIf(toolchain === undefined).each(WAYS)("SIGINT to %s in the middle of an up", (_, interrupt) => {
  const place = new Workplace();
  const backend = place.path(".rollout/sandbox/state/tenancy/.pulumi");
  const state = (): Latest => {
    const file = `${backend}/stacks/rollout/tenancy.json`;
    if (!existsSync(file)) return {};
    try {
      return (JSON.parse(readFileSync(file, "utf8")) as State).checkpoint.latest ?? {};
    } catch {
      return {}; // caught in the middle of a write
    }
  };
  let stopped: Finished;
  let left: Latest;
  let processes: string[];
  let again: Finished;

  beforeAll(async () => {
    await place.rollout("sandbox", "start", "--state", ".rollout/sandbox");
    const running = runningIn(place);
    // A middle that lasts: on a quiet machine all of it is there within two seconds.
    const slow = { method: "POST", count: 200, kind: { slow: 0.5 } };
    await control(running, "POST", "/faults", slow);
    const { pid, ended } = place.start("up", "tenancy", "--sandbox", "--yes");
    while ((state().resources?.length ?? 0) < 12) await pause(20);
    interrupt(pid);
    stopped = await ended;
    left = state();
    processes = processesIn(place.folder).filter((one) => !one.startsWith(`${running.pid} `));
    await control(running, "DELETE", "/faults");
    again = await place.rollout("up", "tenancy", "--sandbox", "--yes", "--json");
    await place.rollout("sandbox", "stop");
  }, 400_000);
  afterAll(() => place.remove());

  it("says what may have changed, and which command comes next", () => {
    expect(stopped.stderr).toContain("Stopping: what has begun is ended first.");
    expect(stopped.stdout).toContain("Some resources may already be changed.");
    expect(stopped.stdout).toContain("rollout up tenancy");
    expect(stopped.code).toBe(130);
  });

  it("came in the middle", () => {
    expect(left.resources?.length).toBeLessThan(69);
  });

  it("leaves no lock, no create that never ended, and no process", () => {
    const locks = `${backend}/locks`;
    expect(
      existsSync(locks)
        ? readdirSync(locks, { recursive: true }).filter((name) => String(name).endsWith(".json"))
        : [],
    ).toEqual([]);
    expect(left.pending_operations ?? []).toEqual([]);
    expect(processes).toEqual([]);
  });

  it("lets the next up converge, with nothing twice", () => {
    expect(again.stderr).not.toContain("failed");
    expect(again.code).toBe(0);
    const { records } = JSON.parse(readFileSync(place.path(".rollout/sandbox/oci/oci.json"), "utf8")) as {
      records: {
        kind: string;
        name: string;
        parent?: string;
        body: { compartmentId?: string; topicId?: string };
      }[];
    };
    const keys = records.map(
      ({ kind, name, body }) => `${kind} ${body.compartmentId} ${body.topicId} ${name}`,
    );
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

/** @returns the command lines of processes that work in a folder, or were told of it */
function processesIn(folder: string): string[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
        return line.includes(folder) || environment.includes(folder) ? [`${pid} ${line}`] : [];
      } catch {
        return []; // ended meanwhile
      }
    });
}
