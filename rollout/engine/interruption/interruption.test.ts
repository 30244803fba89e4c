import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Operation } from "../../onboarding/vocabulary/stack-runs.ts";
import type { ExportedState, PendingOperation, StateResource } from "./exported-state.ts";
import { pendingOperations, resourcesOf } from "./exported-state.ts";
import type { Answers } from "./look-up.ts";
import { Run } from "./interruption.ts";
import { Journal } from "./journal.ts";
import type { Processes } from "./processes.ts";
import { StackInUse } from "./stack-lock.ts";
import type { StackState } from "./stack-state.ts";

const STACK = "payments-dev";
const BUDGET: StateResource = {
  urn: `urn:pulumi:${STACK}::rollout::oci:Budget/budget:Budget::${STACK}-budget`,
  type: "oci:Budget/budget:Budget",
  inputs: { targets: ["c"] },
};
const LOCKED = (host: string) =>
  new Error(
    `error: the stack is currently locked by 1 lock(s).\n  file:///x.json: created by ada@${host} (pid 99) at 2026-11-26T08:00:00Z`,
  );

let workFolder: string;
beforeEach(() => {
  workFolder = mkdtempSync(join(tmpdir(), "rollout-run-"));
});
afterEach(() => rmSync(workFolder, { recursive: true, force: true }));

/** A machine on which only these processes run. */
const machine = (own: number, alive: readonly number[] = [own]): Processes => ({
  own,
  host: "ci-1",
  now: () => new Date("2026-11-26T09:00:00Z"),
  timeOf: Date.parse,
  isAlive: (process) => alive.includes(process),
  beganAt: () => Date.parse("2026-11-26T07:00:00Z"),
  withVariable: () => [],
  programOf: () => undefined,
  signal: () => {},
  wait: async () => {},
});
const begin = (operation: Operation, processes: Processes) =>
  new Run({ stack: STACK, operation, workFolder, processes });
const journal = () => new Journal(join(workFolder, STACK, "runs")).entries();

/** A state in memory that does with an `importing` operation what the engine does, and keeps what it was asked. */
function stateWith(
  pending: readonly PendingOperation[],
  answers: Answers = new Map(),
  held: readonly StateResource[] = [],
) {
  let state: ExportedState = {
    version: 3,
    deployment: { manifest: { time: "1" }, resources: held, pending_operations: pending },
  };
  const asked: string[] = [];
  const access: StackState = {
    read: async () => state,
    write: async (written) => void (asked.push("write"), (state = written)),
    refresh: async (urns) => {
      asked.push(`refresh ${urns.map((urn) => urn.split("::").at(-1)).join(" ")}`);
      state = { ...state, deployment: { ...state.deployment, pending_operations: [] } };
    },
    unlock: async () => void asked.push("unlock"),
    lookUp: async (questions) => {
      asked.push(`look up ${questions.length}`);
      return answers;
    },
  };
  return { access, asked, now: () => state };
}
const there: Answers = new Map([[BUDGET.urn, [{ id: "ocid1.budget..b", state: "ACTIVE", isOurs: true }]]]);

describe("Run", () => {
  it("is journaled until it ended well, and says nothing where nothing was cut off", async () => {
    const run = begin("up", machine(1));
    expect(journal()).toMatchObject([{ operation: "up", process: 1, host: "ci-1", failed: false }]);
    expect(run.environment).toEqual({ ROLLOUT_RUN: journal()[0]?.run });

    const { access, asked } = stateWith([]);
    await run.act(access, async () => void asked.push("work"));
    await run.end(true);
    expect(asked).toEqual(["work"]);
    expect(run.recovery).toBeUndefined();
    expect(journal()).toEqual([]);
  });

  it("settles what a run that was cut off left, before it works, and tells it", async () => {
    begin("up", machine(4711));
    const run = begin("up", machine(1));
    const { access, asked, now } = stateWith([{ resource: BUDGET, type: "creating" }], there);
    await run.act(access, async () => void asked.push("work"));
    await run.end(true);

    expect(asked).toEqual(["look up 1", "write", `refresh ${STACK}-budget`, "work"]);
    expect(resourcesOf(now()).map(({ id }) => id)).toEqual(["ocid1.budget..b"]);
    expect(pendingOperations(now())).toEqual([]);
    expect(run.recovery?.said).toBe(
      `${STACK}: an earlier run (process 4711) was cut off; adopted budget "${STACK}-budget", which was there`,
    );
    expect(journal()).toEqual([]);
  });

  it("reads again what was being changed or deleted, as the state does not say how far it came", async () => {
    const held = { ...BUDGET, id: "ocid1.budget..b" };
    const { access, asked } = stateWith([{ resource: held, type: "deleting" }], new Map(), [held]);
    const run = begin("up", machine(1));
    await run.act(access, async () => {});

    expect(asked).toEqual([`refresh ${STACK}-budget`]);
    expect(run.recovery?.reread.map(({ name }) => name)).toEqual([`${STACK}-budget`]);
  });

  it("tells for dropped what a refresh did not find", async () => {
    const { access, now } = stateWith([{ resource: BUDGET, type: "creating" }], there);
    const run = begin("up", machine(1));
    const gone = async () => {
      const state = now();
      Object.assign(state.deployment, { resources: [], pending_operations: [] });
    };
    await run.act({ ...access, refresh: gone }, async () => {});
    expect([run.recovery?.adopted, run.recovery?.dropped.length]).toEqual([[], 1]);
  });

  it("removes the lock of a process that is gone, and begins again", async () => {
    const run = begin("up", machine(1));
    const { access, asked } = stateWith([]);
    let isLocked = true;
    await run.act(access, async () => {
      asked.push("work");
      if (isLocked) {
        isLocked = false;
        throw LOCKED("ci-1");
      }
    });
    expect(asked).toEqual(["work", "unlock", "work"]);
    expect(run.recovery?.said).toBe(
      `${STACK}: an earlier run was cut off; removed the lock of process 99, which is gone`,
    );
  });

  it("leaves the lock of another machine alone", async () => {
    const run = begin("up", machine(1));
    const { access, asked } = stateWith([]);
    await expect(run.act(access, () => Promise.reject(LOCKED("laptop")))).rejects.toThrow(StackInUse);
    expect(asked).toEqual([]);
  });

  it("does not begin beside one that may change the stack, but looks beside it", () => {
    begin("up", machine(4711));
    expect(() => begin("destroy", machine(1, [1, 4711]))).toThrow(
      'in use by process 4711 on ci-1 ("rollout up payments-dev")',
    );
    expect(() => begin("preview", machine(1, [1, 4711]))).not.toThrow();
  });

  it("says at a preview that an update will recover, and changes nothing", async () => {
    begin("up", machine(4711));
    const run = begin("preview", machine(1));
    const { access, asked } = stateWith([{ resource: BUDGET, type: "creating" }], there);
    await run.act(access, async () => {});
    await run.end(true);

    expect(asked).toEqual([]);
    expect(run.recovery?.said).toBe(
      `${STACK}: an earlier run (process 4711) was cut off; nothing was changed, "rollout up ${STACK}" recovers it first`,
    );
    expect(journal().map(({ process }) => process)).toEqual([4711]);
  });

  it("stays in the journal when it failed, for who comes next, but is no longer in the way", async () => {
    await begin("up", machine(1)).end(false);
    expect(journal()).toMatchObject([{ failed: true }]);
    const next = begin("up", machine(1));
    await next.act(stateWith([]).access, async () => {});
    expect(next.recovery).toBeUndefined();
  });

  it("does not write a state that somebody else wrote since it was read", async () => {
    const { access, asked } = stateWith([{ resource: BUDGET, type: "creating" }], there);
    let time = 0;
    const read = async () => {
      const { deployment, ...state } = await access.read();
      time += 1;
      return { ...state, deployment: { ...deployment, manifest: { time: String(time) } } };
    };
    const run = begin("up", machine(1));
    await expect(run.act({ ...access, read }, async () => {})).rejects.toThrow(
      "somebody else changed the state",
    );
    expect(asked).toEqual(["look up 1"]);
  });
});
