import type { LimitName } from "../vocabulary/limits.ts";

/** Limits of which every stack's use adds up; statements count along a path, peering gateways in one VCN. */
export type SummedLimit = Exclude<LimitName, "policyStatements" | "localPeeringGateways">;

/** What one stack uses up of the tenancy's limits. */
export interface StackDemand {
  /** Absent for the stack of the tenancy. */
  readonly environment: string | undefined;
  /** Absent for what all teams share. */
  readonly team: string | undefined;
  /** A limit that is left out is not used. */
  readonly counts: Readonly<Partial<Record<SummedLimit, number>>>;
  /** IAM statements, by the compartment that their policies are attached to. */
  readonly statements: {
    /** The tenancy's root, where every path begins. */
    readonly root: number;
    /** The one compartment below in which the stack attaches policies; there is none below that one. */
    readonly leaf: number;
  };
  /** Local peering gateways that the stack needs in its environment's VCN; the other end lies in the team's. */
  readonly peeringGateways: number;
}

/** One IAM policy of a stack. */
export interface PolicyDemand {
  readonly at: "root" | "leaf";
  readonly statements: number;
}

/** @returns what policies use up: how many there are, and their statements where these count */
export function policyDemand(policies: readonly PolicyDemand[]): {
  readonly policies: number;
  readonly statements: StackDemand["statements"];
} {
  const statementsAt = (place: PolicyDemand["at"]) =>
    policies.filter(({ at }) => at === place).reduce((sum, { statements }) => sum + statements, 0);
  return {
    policies: policies.length,
    statements: { root: statementsAt("root"), leaf: statementsAt("leaf") },
  };
}
