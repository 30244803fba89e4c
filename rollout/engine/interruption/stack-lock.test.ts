import { describe, expect, it } from "vitest";
import type { JournalEntry } from "./journal.ts";
import type { Processes } from "./processes.ts";
import { locksIn, requireFree, requireStale, StackInUse } from "./stack-lock.ts";

/** As CLI 3.259.0 writes it. */
const MESSAGE = `code: 255
stderr: error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock file with \`pulumi cancel\`.
  file:///work/state/.pulumi/locks/organization/rollout/payments-dev/5ad1.json: created by ada@ci-1 (pid 4711) at 2026-11-26T08:00:00Z
err?: undefined`;
const LOCK = { user: "ada", host: "ci-1", process: 4711, since: "2026-11-26T08:00:00Z" };
const RUN: JournalEntry = {
  run: "a",
  stack: "payments-dev",
  operation: "up",
  process: 4700,
  host: "ci-1",
  since: "2026-11-26T07:59:58.000Z",
  failed: false,
};

/** @param alive  process → when it began; undefined where the system does not tell */
const machine = (alive: Readonly<Record<number, string | undefined>>): Processes => ({
  own: 1,
  host: "ci-1",
  now: () => new Date(),
  timeOf: Date.parse,
  isAlive: (process) => process in alive,
  beganAt: (process) => (alive[process] === undefined ? undefined : Date.parse(alive[process])),
  withVariable: () => [],
  programOf: () => undefined,
  signal: () => {},
  wait: async () => {},
});

describe("locksIn", () => {
  it("reads who holds a stack out of the CLI's words", () => {
    expect(locksIn(MESSAGE)).toEqual([LOCK]);
  });

  it("reads every lock of several", () => {
    const second = MESSAGE.replace(
      "err?:",
      "  s3://b/x.json: created by bo@ci-2 (pid 5) at 2026-11-26T09:00:00+01:00\nerr?:",
    );
    expect(locksIn(second)?.map(({ user, host, process }) => [user, host, process])).toEqual([
      ["ada", "ci-1", 4711],
      ["bo", "ci-2", 5],
    ]);
  });

  it("takes another error for none", () => {
    expect(locksIn("error: update failed")).toBeUndefined();
  });
});

describe("requireStale", () => {
  const refusal = (processes: Processes, locks = [LOCK], entries: readonly JournalEntry[] = []) => {
    try {
      requireStale("payments-dev", locks, entries, processes);
    } catch (error) {
      return error as StackInUse;
    }
    return undefined;
  };

  it("lets the lock of a process go that is gone", () => {
    expect(refusal(machine({}))).toBeUndefined();
  });

  it("lets it go where another process has the number since", () => {
    expect(refusal(machine({ 4711: "2026-11-26T08:30:00Z" }))).toBeUndefined();
  });

  it.each([
    ["began before it", "2026-11-26T07:59:59Z"],
    ["may have begun before it", undefined],
  ])("keeps the lock of a process that runs and %s", (_what, began) => {
    const error = refusal(machine({ 4711: began, 4700: "2026-11-26T07:59:58Z" }), [LOCK], [RUN]);
    expect(error?.exitCode).toBe(3);
    expect(error?.message).toBe(
      'stack "payments-dev" is in use by process 4711 of ada@ci-1 ("rollout up payments-dev") since 2026-11-26T08:00:00Z, so nothing was changed. Wait until it has ended, then run the command again.',
    );
  });

  it("keeps the lock of another machine, whose processes cannot be seen, and says how to go on", () => {
    const error = refusal(machine({}), [{ ...LOCK, host: "laptop" }]);
    expect(error?.message).toContain("in use by process 4711 of ada@laptop since 2026-11-26T08:00:00Z");
    expect(error?.message).toContain(
      'when you are certain that it is gone, run "rollout up" there, or "pulumi cancel"',
    );
  });

  it("keeps all where one of several is in use", () => {
    expect(refusal(machine({}), [LOCK, { ...LOCK, host: "laptop" }])).toBeInstanceOf(StackInUse);
  });

  it("keeps a lock that names nobody", () => {
    expect(refusal(machine({}), [])?.message).toContain("its backend does not say by whom");
  });
});

describe("requireFree", () => {
  const isFree = (entry: JournalEntry, processes: Processes) => {
    try {
      requireFree("payments-dev", [entry], processes);
    } catch (error) {
      return (error as StackInUse).message;
    }
    return true;
  };

  it("refuses beside a run that has not ended, even where no engine of it runs", () => {
    expect(isFree(RUN, machine({ 4700: "2026-11-26T07:00:00Z" }))).toBe(
      'stack "payments-dev" is in use by process 4700 on ci-1 ("rollout up payments-dev") since 2026-11-26T07:59:58.000Z, so nothing was changed. Wait until it has ended, then run the command again.',
    );
  });

  it.each([
    ["whose process is gone", RUN, machine({})],
    ["that came to its end, but not well", { ...RUN, failed: true }, machine({ 4700: undefined })],
    ["that is a preview", { ...RUN, operation: "preview" }, machine({ 4700: undefined })],
  ])("lets one begin beside a run %s", (_what, entry, processes) => {
    expect(isFree(entry, processes)).toBe(true);
  });
});
