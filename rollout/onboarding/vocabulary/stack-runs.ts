import type { Recovery } from "./recovery.ts";
import type { Verdict } from "./verdicts.ts";

/** JSON as the reports carry it. Unknown and secret values are the two markers below, never absent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Stands where a value is not known before something is created. */
export const UNKNOWN = "[unknown]";
/** Stands where a value is secret. */
export const SECRET = "[secret]";

/** `audit`: the state is read and judged, nothing is asked of a cloud. */
export const OPERATIONS = ["plan", "preview", "up", "refresh", "destroy", "audit"] as const;
export type Operation = (typeof OPERATIONS)[number];

/** `offline`: planned in this process, no cloud asked. `pulumi`: the real engine and provider. */
export const ENGINES = ["offline", "pulumi"] as const;
export type EngineName = (typeof ENGINES)[number];

export const STEPS = ["create", "update", "replace", "delete", "same"] as const;
/** What the engine does, or did, to a resource. */
export type Step = (typeof STEPS)[number];

/** A resource as a program declared it. */
export interface PlannedResource {
  readonly urn: string;
  /** Type token, e.g. `oci:Budget/budget:Budget`. */
  readonly type: string;
  readonly name: string;
  /** Logical parent's URN; absent for the stack itself. */
  readonly parent?: string;
  /** False for components, which exist in no cloud. */
  readonly custom: boolean;
  readonly protect: boolean;
  readonly inputs: { readonly [key: string]: Json };
  /** What OCI calls it, and says of it; present where a state was read. */
  readonly id?: string;
  readonly outputs?: { readonly [key: string]: Json };
  /** URNs, sorted. Absent where the engine's events do not tell. */
  readonly dependencies?: readonly string[];
  /** Input → URNs it comes from, sorted. Absent where the engine's events do not tell. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  /** Absent offline: without a state nobody knows. */
  readonly step?: Step;
}

/** What one engine did with one stack. */
export interface StackRun {
  readonly stack: string;
  readonly engine: EngineName;
  readonly operation: Operation;
  readonly resources: readonly PlannedResource[];
  readonly verdicts: readonly Verdict[];
  /** Absent offline. */
  readonly changes?: Readonly<Record<Step, number>>;
  /** Stacks whose outputs this one needs and that were not there: what comes from them is unknown. */
  readonly awaits: readonly string[];
  /** What the engine called an error in a run that a policy stopped; absent where there was none. */
  readonly errors?: readonly string[];
  /** Resources a destroy left in place, with the reason. */
  readonly kept: readonly KeptResource[];
  /** What was done about earlier runs that were cut off; absent where there was none. */
  readonly recovery?: Recovery;
}

export interface KeptResource {
  readonly urn: string;
  readonly type: string;
  /** e.g. "protected", "OCI deletes it on 2026-12-31, and until then it can be brought back". */
  readonly reason: string;
}
