import type { Tier } from "./tiers.ts";

/** What the documents declare, as every report may read it: facts, no behaviour. */
export interface Declaration {
  readonly tenancy: { readonly tenancyId: string; readonly region: string; readonly currency: string };
  readonly environments: readonly EnvironmentDeclaration[];
  readonly teams: readonly TeamDeclaration[];
  /** Every document that was read: path from the documents' folder, SHA-256 of its bytes in hex. */
  readonly documents: readonly { readonly path: string; readonly digest: string }[];
}

export interface EnvironmentDeclaration {
  readonly name: string;
  readonly tier: Tier;
  readonly cidr: string;
}

export interface TeamDeclaration {
  readonly name: string;
  readonly owner: string;
  readonly costCenter: string;
  readonly uses: readonly UseDeclaration[];
  readonly environments: readonly TeamEnvironmentDeclaration[];
}

export interface UseDeclaration {
  readonly name: string;
  readonly approvedUse: string;
  readonly dataClasses: readonly string[];
  readonly models: readonly string[];
  readonly environments: readonly string[];
}

export interface TeamEnvironmentDeclaration {
  readonly environment: string;
  /** Whole units of the tenancy's currency. */
  readonly monthlyBudget: number;
  /** Percent of `monthlyBudget`, ascending. */
  readonly alertPercents: readonly number[];
  readonly recipients: readonly string[];
  /** Days that traces are kept. */
  readonly retentionDays: number;
  readonly groups: Readonly<Record<string, string>>;
}
