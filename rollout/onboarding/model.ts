import type { Tier } from "./vocabulary/tiers.ts";

/** Where one state lives, and what encrypts its secrets. */
export interface StateModel {
  readonly backend: string;
  readonly secretsProvider: string;
}

export const AUTHENTICATIONS = ["SecurityToken", "InstancePrincipal", "ResourcePrincipal", "ApiKey"] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];

export interface EnvironmentModel {
  readonly name: string;
  readonly tier: Tier;
  /** IPv4 block of the environment's network. */
  readonly cidr: string;
  readonly state: StateModel | undefined;
}

export interface DataClassModel {
  readonly name: string;
  readonly tiers: readonly Tier[];
}

/** The tenancy's document with every default filled in. Maps became lists sorted by name. */
export interface TenancyModel {
  readonly tenancyId: string;
  readonly region: string;
  readonly objectStorageNamespace: string;
  readonly currency: string;
  readonly authentication: Authentication;
  /** State of the `tenancy` stack. */
  readonly state: StateModel | undefined;
  readonly environments: readonly EnvironmentModel[];
  readonly contacts: {
    readonly platform: readonly string[];
    readonly finance: readonly string[];
    readonly security: readonly string[];
  };
  readonly groups: { readonly finance: string; readonly auditors: string };
  /** Who pays and answers for what all teams share. */
  readonly platform: { readonly costCenter: string; readonly owner: string };
  readonly costCenters: readonly { readonly id: string; readonly name: string; readonly owner: string }[];
  /** From the least to the most sensitive. */
  readonly dataClasses: readonly DataClassModel[];
  readonly approvedUses: readonly { readonly name: string; readonly risk: "low" | "high" }[];
  readonly models: readonly { readonly id: string; readonly dataClasses: readonly string[] }[];
}

export interface UseModel {
  readonly name: string;
  readonly approvedUse: string;
  readonly dataClasses: readonly string[];
  readonly models: readonly string[];
  readonly environments: readonly string[];
}

export interface TeamEnvironmentModel {
  readonly environment: string;
  /** Whole units of the tenancy's currency per calendar month. */
  readonly monthlyBudget: number;
  /** Percent of `monthlyBudget`, ascending, no duplicates. */
  readonly alertPercents: readonly number[];
  /** The team's recipients and finance's contacts, sorted, no duplicates. Never empty. */
  readonly alertRecipients: readonly string[];
  /** Days that traces are kept. */
  readonly retentionDays: number;
  readonly groups: { readonly users: string; readonly operators: string };
  /** The most sensitive data class of the uses that run here; the least sensitive where none does. */
  readonly dataClass: string;
}

export interface TeamModel {
  readonly name: string;
  readonly owner: string;
  readonly costCenter: string;
  readonly uses: readonly UseModel[];
  /** Sorted by name. */
  readonly environments: readonly TeamEnvironmentModel[];
}

/** Everything the documents' folder declares, checked. */
export interface RolloutModel {
  readonly tenancy: TenancyModel;
  /** Sorted by name. */
  readonly teams: readonly TeamModel[];
  /** Path from the documents' folder, SHA-256 of its bytes in hex; sorted by path. */
  readonly documents: readonly { readonly path: string; readonly digest: string }[];
}
