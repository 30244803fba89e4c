/** Whether the tenancy was asked about alerts and subscribers; what nobody asked about is not checked. */
export interface AlertStanding {
  readonly fired:
    | { readonly status: "not-checked"; readonly reason: string }
    | { readonly status: "checked"; readonly alerts: readonly FiredAlert[] };
  /** Thresholds that the usage data says were reached in the week, by day. */
  readonly reached: readonly ReachedThreshold[];
  readonly subscribers:
    | { readonly status: "not-checked"; readonly reason: string }
    | { readonly status: "checked"; readonly on: string; readonly subscribers: readonly Subscriber[] };
}

export interface FiredAlert {
  readonly time: string;
  readonly budget: string;
  readonly recipient: string;
  readonly isDelivered: boolean;
  readonly reason: string | null;
}

export interface ReachedThreshold {
  readonly team: string;
  readonly environment: string;
  readonly percent: number;
  readonly day: string;
}

export interface Subscriber {
  readonly address: string;
  readonly state: "confirmed" | "pending";
}
