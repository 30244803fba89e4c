import type { Commitment, PaceThresholds } from "./vocabulary/spend-review.ts";
import type { Authentication } from "./vocabulary/authentication.ts";
import type { LimitName } from "./vocabulary/limits.ts";
import type { Tier } from "./vocabulary/tiers.ts";
import type { AccessMode, DataControl, ModelAccess } from "./vocabulary/uses.ts";

/** Where one state lives, and what encrypts its secrets. */
export interface StateModel {
  readonly backend: string;
  readonly secretsProvider: string;
}

export interface EnvironmentModel {
  readonly name: string;
  readonly tier: Tier;
  /** IPv4 block of the environment's network. */
  readonly cidr: string;
  readonly subnets: { readonly endpoint: string; readonly applications: string; readonly services: string };
  readonly minimumRetentionDays: number;
  /** Whole units of the tenancy's currency per team and month. */
  readonly budgetCeiling: number;
  readonly access: AccessMode;
  /** ISO date; only with `direct`. */
  readonly directAccessExpires: string | undefined;
  /** Matching rule of the deployer's dynamic group; a group deploys where there is none. */
  readonly deployerMatchingRule: string | undefined;
  readonly authentication: Authentication;
  readonly openai: OpenAiModel;
  readonly state: StateModel | undefined;
}

/** How applications reach OpenAI models; `endpoint` is the region's own where none is configured. */
export interface OpenAiModel {
  readonly endpoint: string | undefined;
  readonly authentication: "iam" | "api-key";
}

export interface DataClassModel {
  readonly name: string;
  readonly tiers: readonly Tier[];
  readonly modelAccess: readonly ModelAccess[];
  readonly requires: readonly DataControl[];
}

/** The tenancy's document with every default filled in. Maps became lists sorted by name. */
export interface TenancyModel {
  readonly tenancyId: string;
  readonly realm: string;
  readonly homeRegion: string;
  readonly region: string;
  /** Absent: the rollout's compartment lies in the tenancy's root. */
  readonly parentCompartment: { readonly id: string; readonly path: string } | undefined;
  readonly objectStorageNamespace: string;
  readonly objectStorageService: { readonly id: string; readonly cidrBlock: string };
  /** Domain that holds the groups. */
  readonly identityDomain: string;
  readonly currency: string;
  readonly authentication: Authentication;
  /** State of the `tenancy` stack. */
  readonly state: StateModel | undefined;
  readonly environments: readonly EnvironmentModel[];
  readonly contacts: {
    readonly platform: readonly string[];
    readonly finance: readonly string[];
    readonly security: readonly string[];
    readonly legal: readonly string[];
  };
  /** With their identity domain where it is not the default one: `Domain/Group`. */
  readonly groups: {
    readonly platform: string;
    readonly finance: string;
    readonly auditors: string;
    readonly procurement: string;
    readonly requesters: readonly string[];
  };
  /** Who pays and answers for what all teams share. */
  readonly platform: { readonly costCenter: string; readonly owner: string };
  readonly costCenters: readonly { readonly id: string; readonly name: string; readonly owner: string }[];
  /** From the least to the most sensitive. */
  readonly dataClasses: readonly DataClassModel[];
  readonly approvedUses: readonly { readonly name: string; readonly risk: "low" | "high" }[];
  readonly models: readonly {
    readonly id: string;
    readonly access: ModelAccess;
    /** Id that the endpoint takes. */
    readonly modelId: string;
    readonly dataClasses: readonly string[];
  }[];
  readonly auditArchive: { readonly retentionDays: number; readonly lockedFrom: string | undefined };
  readonly siem: { readonly partitions: number; readonly retentionHours: number } | undefined;
  readonly spendReview: {
    readonly firstOn: string;
    readonly anomalyPercent: number;
    readonly anomalyAmount: number;
    readonly pace: PaceThresholds;
  };
  readonly usage: UsageModel | undefined;
  /** Where triggered budget alerts go besides the finance topic: OCIDs of what is there already. */
  readonly budgetAlerts: { readonly streamId?: string; readonly functionId?: string };
  readonly quotas:
    | { readonly family: string; readonly zero: readonly string[]; readonly endpoints: string | undefined }
    | undefined;
  readonly serviceCatalogStatus: "ACTIVE" | "INACTIVE";
  readonly limits: LimitsModel;
}

/** The bill: whose rows are loaded, and to whom they belong. */
export interface UsageModel {
  /** Sorted. */
  readonly billingAccounts: readonly string[];
  /** Former name → name. */
  readonly renamedTeams: Readonly<Record<string, string>>;
  /** OCID of a compartment → whose spend it is. */
  readonly compartments: Readonly<Record<string, { readonly team: string; readonly environment: string }>>;
  readonly showUsers: boolean;
  readonly commitment: Commitment | undefined;
}

/** Limits as read from the tenancy; one that is absent is unknown. */
export interface LimitsModel {
  readonly readOn: string | undefined;
  readonly values: Readonly<
    Partial<Record<LimitName, { readonly limit: number; readonly usedElsewhere: number }>>
  >;
}
