/** What of the documents says whose spend it is. */
export interface SpendAttribution {
  /** Everyone that may spend, the platform included. */
  readonly spenders: readonly {
    readonly team: string;
    readonly environment: string;
    readonly costCenter: string;
  }[];
  readonly compartments: readonly {
    readonly id: string;
    readonly team: string;
    readonly environment: string;
  }[];
  /** Former name → name. */
  readonly renamedTeams: Readonly<Record<string, string>>;
  readonly costCenters: readonly string[];
}

/** Days, all inclusive, `YYYY-MM-DD`, UTC. */
export interface SpendPeriod {
  /** First day of all: the pace needs more than the month. */
  readonly firstDay: string;
  readonly monthFrom: string;
  readonly weekFrom: string;
  readonly weekTo: string;
  readonly beforeFrom: string;
  readonly beforeTo: string;
  /** Day from which credits are drawn down; absent where nobody asks. */
  readonly drawnFrom?: string;
}
