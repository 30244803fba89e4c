/** Every budget that the documents declare, as it is provisioned (CO-2). */
export interface BudgetsEvidence {
  readonly apiVersion: "rollout/v1";
  readonly kind: "BudgetsEvidence";
  readonly sandbox: boolean;
  readonly currency: string;
  /** Day of the newest test of the alerts, whose subscribers are told; null where there was none. */
  readonly testedOn: string | null;
  /** By team, then environment. */
  readonly budgets: readonly BudgetStanding[];
}

export interface BudgetStanding {
  readonly team: string;
  readonly environment: string;
  readonly owner: string;
  readonly costCenter: string;
  /** Whole units a month, as declared. */
  readonly declared: number;
  readonly standing:
    | { readonly status: "provisioned"; readonly budget: ProvisionedBudget }
    /** The stack is not up, or holds no budget. */
    | { readonly status: "not-provisioned" }
    | { readonly status: "not-checked"; readonly reason: string };
}

/** What a state holds of one budget and its rules. */
export interface ProvisionedBudget {
  readonly name: string;
  /** Whole units a month. */
  readonly amount: number;
  /** Ascending, actual before forecast. */
  readonly thresholds: readonly { readonly percent: number; readonly type: "ACTUAL" | "FORECAST" }[];
  readonly recipients: readonly BudgetRecipient[];
}

/**
 * `topic`: whether the address has confirmed the finance topic as of the newest test; `none` where it is no subscriber.
 * What a budget's own rules mail is never verifiable: OCI asks for no confirmation there.
 */
export interface BudgetRecipient {
  readonly address: string;
  readonly topic: "confirmed" | "pending" | "none" | "not-tested";
}
