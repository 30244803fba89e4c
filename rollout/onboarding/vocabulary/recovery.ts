/** A run that did not end by itself. */
export interface CutOffRun {
  /** Random id of the run; its processes carry it in their environment. */
  readonly run: string;
  readonly operation: string;
  /** Process of the `rollout` that began it. */
  readonly process: number;
  readonly host: string;
  /** ISO time. */
  readonly since: string;
}

/** Who holds a stack, as Pulumi's lock has it. */
export interface LockHolder {
  readonly user: string;
  readonly host: string;
  readonly process: number;
  /** ISO time. */
  readonly since: string;
}

/** A resource of the stack, by its logical name. */
export interface RecoveredResource {
  readonly type: string;
  readonly name: string;
}

/** What was done about runs that were cut off, before a run began its own work. */
export interface Recovery {
  readonly cutOff: readonly CutOffRun[];
  /** Processes they left, which were ended. */
  readonly ended: readonly number[];
  /** True where this system does not tell whose a process is: some may be left. */
  readonly processesUnknown: boolean;
  /** Locks of processes that are gone, which were removed. */
  readonly unlocked: readonly LockHolder[];
  /** Creates in flight whose resource was there: it is in the state now. */
  readonly adopted: readonly (RecoveredResource & { readonly id: string })[];
  /** Creates in flight that never happened: nothing was found. */
  readonly dropped: readonly RecoveredResource[];
  /** Creates in flight that may be done again, because twice is the same as once. */
  readonly repeated: readonly RecoveredResource[];
  /** Changes and deletions in flight: OCI was asked how far they came. */
  readonly reread: readonly RecoveredResource[];
  /** All of it in a sentence that names the stack. */
  readonly said: string;
}

export type RecoveryFacts = Omit<Recovery, "said">;

export const NOTHING_RECOVERED: RecoveryFacts = {
  cutOff: [],
  ended: [],
  processesUnknown: false,
  unlocked: [],
  adopted: [],
  dropped: [],
  repeated: [],
  reread: [],
};

/** @returns what was done, e.g. `payments-dev: an earlier run (process 4711) was cut off; removed its lock` */
export function recovered(stack: string, facts: RecoveryFacts): Recovery {
  const { cutOff, ended, processesUnknown, unlocked, adopted, dropped, repeated, reread } = facts;
  const processes = cutOff.map(({ process }) => process).join(", ");
  const parts = [
    cutOff.length === 0
      ? "an earlier run was cut off"
      : `${cutOff.length === 1 ? "an earlier run" : `${cutOff.length} earlier runs`} (process ${processes}) ${cutOff.length === 1 ? "was" : "were"} cut off`,
    ...(ended.length > 0 ? [`ended ${counted(ended.length, "process", "processes")} it left`] : []),
    ...(processesUnknown ? ["whether it left processes cannot be told on this system"] : []),
    ...unlocked.map(({ process }) => `removed the lock of process ${process}, which is gone`),
    ...(adopted.length > 0
      ? [`adopted ${listed(adopted)}, which ${adopted.length === 1 ? "was" : "were"} there`]
      : []),
    ...(dropped.length > 0
      ? [`dropped ${counted(dropped.length, "create", "creates")} that never happened (${listed(dropped)})`]
      : []),
    ...(repeated.length > 0 ? [`creates ${listed(repeated)} again, where twice is the same as once`] : []),
    ...(reread.length > 0 ? [`asked OCI how far ${listed(reread)} came`] : []),
  ];
  return { ...facts, said: `${stack}: ${parts.join("; ")}` };
}

/** @returns whether there was anything to say */
export function hasRecovered({ cutOff, ended, unlocked, ...creates }: RecoveryFacts): boolean {
  const { adopted, dropped, repeated, reread } = creates;
  return [cutOff, ended, unlocked, adopted, dropped, repeated, reread].some((list) => list.length > 0);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function listed(resources: readonly RecoveredResource[]): string {
  return resources
    .map(
      ({ type, name }) =>
        `${(type.split(":").at(-1) ?? type).replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()} "${name}"`,
    )
    .join(", ");
}
