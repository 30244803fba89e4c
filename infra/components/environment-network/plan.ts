import type { Attachment } from "../../../rollout/onboarding/vocabulary/uses.ts";
import type { TeamCallers } from "./callers.ts";

/** TCP port of the models' HTTPS endpoint. */
export const HTTPS_PORT = 443;
/** IANA protocol number of TCP, as OCI's security rules write it. */
export const TCP = "6";

/** The network of one team that may reach the environment's endpoint; overlaps no other and not the environment's. */
export interface AttachedNetwork extends TeamCallers {
  readonly attachment: Attachment;
}

export interface EnvironmentNetworkPlan {
  readonly environment: string;
  /** IPv4 block of the whole network, /16 to /24. */
  readonly cidr: string;
  /** IPv4 blocks inside `cidr` that do not overlap. */
  readonly subnets: {
    /** Holds the models' private endpoint. */
    readonly endpoint: string;
    /** Holds what calls models on behalf of all teams. */
    readonly applications: string;
    /** The one subnet from which Object Storage is reached. */
    readonly services: string;
  };
  readonly teamNetworks: readonly AttachedNetwork[];
}

/** Everything a flow log can tell: accepted and rejected packets, every one of them. */
export const EVERY_FLOW = {
  isEnabled: true,
  priority: 1,
  flowLogType: "ALL",
  // OCI keeps one record of every so many: 1 keeps them all.
  samplingRate: 1,
  ruleAction: "INCLUDE",
} as const;

/** The TCP part of every security rule: nothing but HTTPS. */
export const HTTPS = { destinationPortRange: { min: HTTPS_PORT, max: HTTPS_PORT } } as const;

/** @returns a DNS label: letters and digits, at most 15, starting with a letter */
export function dnsLabel(name: string): string {
  return `ai${name.replaceAll(/[^a-z0-9]/g, "")}`.slice(0, 15);
}

/** @returns the networks in the order of their teams' names, so that a document's order never changes a plan */
export function byTeam(networks: readonly AttachedNetwork[]): AttachedNetwork[] {
  return networks.toSorted((a, b) => (a.team < b.team ? -1 : 1));
}
