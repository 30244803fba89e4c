import type { Json } from "./stack-runs.ts";

/** One property that OCI holds otherwise than the documents set it. */
export interface PropertyChange {
  /** Path inside the resource, entries of a list by name where they have one, e.g. `retentionRules[retention].duration`. */
  readonly at: string;
  /** What was set; absent for what nobody set. SECRET for a secret. */
  readonly from?: Json;
  /** What OCI holds; absent for what is no longer there. SECRET for a secret. */
  readonly to?: Json;
}

/** A resource of a stack that OCI holds otherwise, or no longer. */
export interface DriftedResource {
  readonly urn: string;
  /** Type token, e.g. `oci:Budget/budget:Budget`. */
  readonly type: string;
  /** Logical name. */
  readonly name: string;
  /** `gone`: OCI does not find it, or does not show it to whoever asked; OCI answers both alike. */
  readonly kind: "changed" | "gone";
  /** Sorted by path; empty for what is gone. */
  readonly changes: readonly PropertyChange[];
}

/** What looking at one stack found. Nothing was changed by it, neither in OCI nor in the state. */
export type Drift =
  /** It has no state, or one without a resource: there is nothing to drift. */
  | { readonly stack: string; readonly state: "not-up" }
  | {
      readonly stack: string;
      readonly state: "up";
      /** How many resources were compared with OCI. */
      readonly looked: number;
      /** Sorted by URN. */
      readonly drifted: readonly DriftedResource[];
      /** URNs, sorted: an interrupted run began to create them, and the state does not say whether they exist. */
      readonly pending: readonly string[];
    };
