import type { PaceThresholds, Review } from "./vocabulary/spend-review.ts";
import type { TenancyModel } from "./tenancy-model.ts";
import type { Waiver } from "./vocabulary/waivers.ts";
import type { ApplicationKind, Attachment, Phase, TeamState, Telemetry } from "./vocabulary/uses.ts";

export interface UseModel {
  readonly name: string;
  readonly approvedUse: string;
  readonly applications: readonly string[];
  readonly workflow: string;
  readonly customers: readonly string[];
  readonly justification: string;
  readonly dataClasses: readonly string[];
  readonly models: readonly string[];
  readonly environments: readonly string[];
  readonly telemetry: readonly Telemetry[];
  readonly review:
    | {
        readonly reviewer: string;
        readonly date: string;
        readonly ticket: string;
        readonly expires: string;
      }
    | undefined;
}

export interface ApplicationModel {
  readonly name: string;
  readonly environment: string;
  readonly kind: ApplicationKind;
  readonly compartmentId: string;
  /** IPv4 block it calls from. */
  readonly cidr: string;
  readonly service: string;
  readonly repository: string;
}

export interface GroupModel {
  /** As IAM statements write it: `Group` of the default domain, or `Domain/Group`. */
  readonly name: string;
  readonly existing: boolean;
  readonly membership: string;
}

export interface TeamNetworkModel {
  readonly cidr: string;
  readonly existing: { readonly vcnId: string; readonly subnetId: string } | undefined;
  readonly attachment: Attachment;
}

/** Way to the models: `public` has no network of its own. */
export type TeamEndpointModel =
  | { readonly kind: "public" }
  | { readonly kind: "shared" | "dedicated"; readonly network: TeamNetworkModel };

export interface TeamEnvironmentModel {
  readonly environment: string;
  readonly endpoint: TeamEndpointModel;
  /** Model ids of the catalog, sorted. */
  readonly models: readonly string[];
  /** Whole units of the tenancy's currency per calendar month. */
  readonly monthlyBudget: number;
  /** Percent of `monthlyBudget`, ascending, no duplicates. */
  readonly alertPercents: readonly number[];
  /** Percent of `monthlyBudget`, ascending, no duplicates. Never empty. */
  readonly forecastPercents: readonly number[];
  /** The team's recipients and finance's contacts, sorted, no duplicates. Never empty. */
  readonly alertRecipients: readonly string[];
  /** When a day's spend is told before OCI's own alerts (CO-4). */
  readonly pace: PaceThresholds;
  /** Days that traces are kept. */
  readonly retentionDays: number;
  /** ISO date from which `retentionDays` cannot be shortened; absent: never. */
  readonly retentionLockedFrom: string | undefined;
  readonly groups: {
    readonly users: GroupModel;
    readonly operators: GroupModel;
    readonly codexDevelopers: GroupModel | undefined;
  };
  /** Sorted by name. */
  readonly applications: readonly ApplicationModel[];
  /**
   * The most sensitive data class of the uses and repositories here. For a team that is offboarding, and where
   * nothing names a class, the most sensitive one that the environment's tier admits: what was kept stays what it is.
   * Taking one of several uses away can lower it, although records of that use may still be kept.
   */
  readonly dataClass: string;
}

export interface TeamModel {
  readonly name: string;
  readonly product: string;
  readonly owner: string;
  readonly costCenter: string;
  readonly phase: Phase;
  readonly state: TeamState;
  readonly uses: readonly UseModel[];
  readonly repositories: readonly RepositoryModel[];
  /** Sorted by name. */
  readonly environments: readonly TeamEnvironmentModel[];
}

/** A repository that Codex may reach. */
export interface RepositoryModel {
  readonly name: string;
  readonly environment: string;
  readonly dataClass: string;
  readonly models: readonly string[];
}

/** Everything the documents' folder declares, checked. */
export interface RolloutModel {
  readonly tenancy: TenancyModel;
  /** Sorted by name. */
  readonly teams: readonly TeamModel[];
  /** In the order they were written. */
  readonly waivers: readonly Waiver[];
  /** Weekly reviews of spend, by week. */
  readonly reviews: readonly Review[];
  /** The day that dates were compared with, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Path from the documents' folder, SHA-256 of its bytes in hex; sorted by path. */
  readonly documents: readonly { readonly path: string; readonly digest: string }[];
}
