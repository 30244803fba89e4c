import type { AlertStanding } from "./alert-standing.ts";
import type { MonthForecast } from "./forecast.ts";
import type { PaceAlert } from "./pace.ts";
import type { CallFacts, ExactAmount, UnallocatedSpend, UntaggedSpend } from "./spend-facts.ts";

/** One weekly review of spend: everything that its page, table and mail say. Amounts are in the tenancy's currency. */
export interface SpendEvidence {
  readonly apiVersion: "rollout/v1";
  readonly kind: "SpendEvidence";
  /** ISO week, its Monday and Sunday, UTC. */
  readonly week: string;
  readonly from: string;
  readonly to: string;
  /** The day of the review. */
  readonly asOf: string;
  readonly currency: string;
  /** Whether the local OCI was asked instead of the tenancy. */
  readonly sandbox: boolean;
  readonly data: DataStanding;
  readonly month: MonthStanding;
  /** By team, then environment. */
  readonly teams: readonly TeamSpend[];
  readonly costCenters: readonly { readonly costCenter: string; readonly amount: ExactAmount }[];
  readonly commitment: CommitmentStanding;
  /** Largest change first. */
  readonly movers: readonly Mover[];
  readonly unallocated: readonly (UnallocatedSpend & { readonly ask: string })[];
  readonly untagged: readonly (UntaggedSpend & { readonly ask: string })[];
  readonly alerts: AlertStanding;
  /** In the order of their days; what was decided about each stands beside it. */
  readonly anomalies: readonly (PaceAlert & { readonly decision: string | null })[];
  readonly calls: CallStanding;
  readonly decisions: DecisionStanding;
}

/** What the store knows of the week and its month. */
export interface DataStanding {
  /** Last day with a row; null where the store holds none. */
  readonly until: string | null;
  /** Days of the month so far, and of the two weeks, of which the store knows nothing. */
  readonly missingDays: readonly string[];
}

export interface MonthStanding {
  /** `YYYY-MM`: the month that the week's last day lies in. */
  readonly month: string;
  /** Last known day of it that was looked at; null where none is. */
  readonly until: string | null;
  /** Share of the month that is over then, 0 to 1. */
  readonly over: number;
  readonly budget: number;
  /** Sum of the teams' forecasts; those that have none count with what they spent. */
  readonly forecast: {
    readonly amount: number;
    readonly low: number;
    readonly high: number;
    /** Team-environments with spend and without a forecast. */
    readonly without: number;
  };
  /** Allocated, of the month so far. */
  readonly spent: ExactAmount;
  readonly unallocated: ExactAmount;
  readonly week: ExactAmount;
  readonly weekBefore: ExactAmount;
}

export interface TeamSpend {
  readonly team: string;
  readonly environment: string;
  readonly owner: string;
  readonly costCenter: string;
  /** Whole units a month; null for the platform's own, which has none. */
  readonly budget: number | null;
  readonly spent: ExactAmount;
  readonly forecast: MonthForecast | { readonly status: "no-data" };
  readonly week: ExactAmount;
  readonly weekBefore: ExactAmount;
  /** The month's known days, from the first. */
  readonly days: readonly { readonly day: string; readonly amount: ExactAmount }[];
}

/** `not-declared`: no commitment is in the documents. `balance-not-given`: what others draw is not known. */
export type CommitmentStanding =
  | { readonly status: "not-declared" }
  | {
      readonly status: "balance-not-given";
      readonly amount: number;
      readonly starts: string;
      readonly ends: string;
      /** What the imported accounts drew since the start; null where the store does not reach back to it. */
      readonly drawn: ExactAmount | null;
    }
  | {
      readonly status: "burn-down";
      readonly amount: number;
      readonly starts: string;
      readonly ends: string;
      readonly balance: number;
      readonly balanceOn: string;
      /** A day, from the start to the balance: everything that draws on it. */
      readonly drawnPerDay: number;
      /** Day on which nothing is left at that pace; null where that lies after the end. */
      readonly emptyOn: string | null;
      /** What is left, and lost, at the end at that pace. */
      readonly leftAtEnd: number;
    };

/** Why one team's week differs from the week before; the parts are the whole change. */
export interface Mover {
  readonly team: string;
  readonly environment: string;
  readonly change: number;
  /** `new`: there was no spend before. `gone`: there is none any more. `changed`: the three parts below. */
  readonly kind: "new" | "gone" | "changed";
  readonly volume: number;
  readonly price: number;
  readonly mix: number;
  /** The SKU that moved most, in the provider's words. */
  readonly sku: string;
}

/** What the calls cost; `not-measured` where no ledger of the month was imported. */
export type CallStanding =
  | { readonly status: "not-measured" }
  | {
      readonly status: "measured";
      readonly teams: readonly (CallFacts["byTeam"][number] & {
        readonly spent: ExactAmount;
        /** Everything the team spent in the month so far over its calls; null where it made none. */
        readonly perCall: number | null;
      })[];
      readonly workflows: readonly Share[];
      readonly customers: readonly Share[];
      readonly repositories: readonly Share[];
      /** By name or pseudonym, as the tenancy allows. */
      readonly users: readonly Share[];
      readonly withoutCalls: ExactAmount;
    };

/** `name` null: the ledger does not say. */
export interface Share {
  readonly name: string | null;
  readonly team: string | null;
  readonly calls: number;
  readonly amount: ExactAmount;
  /** Declared use that the workflow is; null where none is. */
  readonly approvedUse: string | null;
}

export interface DecisionStanding {
  /** What this week's numbers ask for, each of one person. */
  readonly toTake: readonly { readonly asks: string; readonly person: string; readonly about: string }[];
  /** Of former weeks, and not closed. */
  readonly open: readonly CarriedDecision[];
  /** Closed since the review before. */
  readonly closed: readonly (CarriedDecision & { readonly closedOn: string; readonly outcome: string })[];
  /** Every week since the first review was due, with who was there. */
  readonly reviews: readonly ReviewStanding[];
}

export interface CarriedDecision {
  readonly id: string;
  readonly week: string;
  readonly decides: string;
  readonly person: string;
  readonly due: string;
  readonly isOverdue: boolean;
  readonly about: string | null;
}

/** `due`: the week is the one that is being reviewed. */
export interface ReviewStanding {
  readonly week: string;
  readonly status: "held" | "missed" | "due";
  readonly heldOn: string | null;
  readonly attended: readonly string[];
  readonly decided: number;
}
