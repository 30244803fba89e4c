import type { Tier } from "./tiers.ts";
import type { Waiver } from "./waivers.ts";
import type { Phase, TeamState } from "./uses.ts";

/** What the documents declare, as every report may read it: facts, no behaviour. */
export interface Declaration {
  readonly tenancy: { readonly tenancyId: string; readonly region: string; readonly currency: string };
  readonly environments: readonly EnvironmentDeclaration[];
  readonly teams: readonly TeamDeclaration[];
  /** Findings that someone accepted, whether a policy found them or not. */
  readonly waivers: readonly Waiver[];
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
  readonly product: string;
  readonly owner: string;
  readonly phase: Phase;
  readonly state: TeamState;
  readonly costCenter: string;
  readonly uses: readonly UseDeclaration[];
  /** Repositories that Codex may reach. */
  readonly repositories: readonly {
    readonly name: string;
    readonly environment: string;
    readonly dataClass: string;
  }[];
  readonly environments: readonly TeamEnvironmentDeclaration[];
}

export interface UseDeclaration {
  readonly name: string;
  readonly approvedUse: string;
  readonly dataClasses: readonly string[];
  readonly models: readonly string[];
  readonly environments: readonly string[];
  /** Security review with the last day on which it holds; absent where the use has none. */
  readonly review?: { readonly reviewer: string; readonly ticket: string; readonly expires: string };
}

export interface TeamEnvironmentDeclaration {
  readonly environment: string;
  /** Whole units of the tenancy's currency. */
  readonly monthlyBudget: number;
  /** Percent of `monthlyBudget`, ascending. */
  readonly alertPercents: readonly number[];
  /** Percent of `monthlyBudget` that the month's forecast may reach, ascending. */
  readonly forecastPercents: readonly number[];
  readonly recipients: readonly string[];
  /** Days that traces are kept. */
  readonly retentionDays: number;
  /** Way to the models. */
  readonly endpoint: "shared" | "dedicated" | "public";
  readonly models: readonly string[];
  /** Names of the applications that may call. */
  readonly applications: readonly string[];
  /** Role in plain words → group. */
  readonly groups: Readonly<Record<string, string>>;
}
