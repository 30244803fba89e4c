import type { Commitment, PaceThresholds, Review } from "../../onboarding/vocabulary/spend-review.ts";
import type { AlertStanding } from "./alert-standing.ts";
import type { SpendFacts } from "./spend-facts.ts";

/** What a weekly review is made of: the documents' side, and what the store says. */
export interface SpendRequest {
  readonly week: string;
  readonly asOf: string;
  readonly currency: string;
  /** Whether the local OCI is asked instead of the tenancy. */
  readonly sandbox: boolean;
  readonly facts: SpendFacts;
  /** Every team-environment, the platform's included. */
  readonly spenders: readonly Spender[];
  /** Who is asked about what has no owner. */
  readonly platform: string;
  readonly finance: string;
  readonly commitment: Commitment | undefined;
  /** Day of the first review. */
  readonly firstReview: string;
  readonly reviews: readonly Review[];
  readonly fired: AlertStanding["fired"];
  readonly subscribers: AlertStanding["subscribers"];
  /** Name that reports show of a user. */
  readonly userName: (user: string) => string;
}

export interface Spender {
  readonly team: string;
  readonly environment: string;
  readonly owner: string;
  readonly costCenter: string;
  /** Absent: no budget of its own, and no pace. */
  readonly budget?: {
    readonly amount: number;
    readonly alertPercents: readonly number[];
    readonly pace: PaceThresholds;
  };
  /** Use → approved use of the catalog, of those declared for the environment. */
  readonly uses: Readonly<Record<string, string>>;
}
