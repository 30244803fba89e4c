/** One thing in a file of usage data that keeps the file from being loaded. Nothing of the file is loaded then. */
export interface UsageProblem {
  /** File or object, as its reader would find it. */
  readonly source: string;
  /** Row of data, 1 after the header; absent where it is the file or its header. */
  readonly row?: number;
  /** As FOCUS names it. */
  readonly column?: string;
  /** With the offending value. No full stop. */
  readonly wrong: string;
  /** What to do about it. Imperative, no full stop. */
  readonly fix: string;
}

/** `unchanged`: the same bytes were loaded before. `not-read`: the import was interrupted before it. */
export const SOURCE_OUTCOMES = ["loaded", "unchanged", "rejected", "not-read"] as const;
export type SourceOutcome = (typeof SOURCE_OUTCOMES)[number];

/** Rows by what became of them; of a source that was not read all are 0. */
export interface RowCounts {
  readonly read: number;
  readonly loaded: number;
  /** Rows of a known identity that say something else than before: the last one counts. */
  readonly replaced: number;
  readonly alreadyLoaded: number;
  readonly otherProvider: number;
  readonly otherAccount: number;
  readonly repeatedInFile: number;
}

export interface SourceResult {
  readonly name: string;
  readonly outcome: SourceOutcome;
  readonly rows: RowCounts;
  /** Oracle's billing accounts that it names, loaded or not. */
  readonly accounts: readonly string[];
}

/** What the store holds of one bill. */
export interface BilledTotal {
  readonly account: string;
  readonly currency: string;
  /** `YYYY-MM-DD` of its start. */
  readonly billingPeriod: string;
  /** Exact, with 20 decimals. */
  readonly billed: string;
  readonly rows: number;
}

export interface ImportResult {
  /** In the order in which they were read. */
  readonly sources: readonly SourceResult[];
  readonly problems: readonly UsageProblem[];
  /** The whole store after the import. */
  readonly billed: readonly BilledTotal[];
}

/** What became of call ledgers. */
export interface LedgerResult {
  readonly ledgers: readonly {
    readonly name: string;
    readonly outcome: "loaded" | "unchanged" | "rejected";
    /** Calls of it, each once. */
    readonly calls: number;
  }[];
  readonly problems: readonly UsageProblem[];
}

/** Everything that one import did. */
export interface UsageImport extends ImportResult, LedgerResult {}
