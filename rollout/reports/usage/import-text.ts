import type { RowCounts, SourceResult, UsageImport, UsageProblem } from "../../evidence/usage-import.ts";
import { counted, formatCount } from "../amounts.ts";
import { exactAmount, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import { printable } from "../text/paint.ts";
import { paragraphs } from "../text/paragraphs.ts";

/** What was read and loaded, what was not and why, and what the store holds now. */
export function renderImport(result: UsageImport, next: string): string {
  const { sources, ledgers, problems, billed } = result;
  const rows = totalRows(sources);
  const blocks = [
    sources.length === 0
      ? []
      : [
          `${counted(rows.loaded, "row")} loaded of ${formatCount(rows.read)} read, from ${sourceWords(sources)}`,
          ...REASONS.filter(([reason]) => rows[reason] > 0).map(
            ([reason, words]) => `  ${formatCount(rows[reason]).padStart(9)}  ${words}`,
          ),
          ...foreignAccounts(sources, rows),
        ],
    ledgers.map(({ name, outcome, calls }) => `ledger ${printable(name)}: ${LEDGER_WORDS[outcome](calls)}`),
    problems.length === 0
      ? []
      : [
          ...problems.map((problem) => printable(formatUsageProblem(problem))),
          "",
          `${counted(problems.length, "problem")}; nothing was loaded of ${counted(of(sources, "rejected") + of(ledgers, "rejected"), "file")}.`,
        ],
    billed.length === 0
      ? ["The store holds no row."]
      : [
          "Billed, in the store:",
          ...billed.map(
            ({ account, currency, billingPeriod, billed: amount, rows: count }) =>
              `  account ${printable(account)}, period from ${billingPeriod}: ${currency} ${exactAmount(exactUnits(amount))} in ${counted(count, "row")}`,
          ),
        ],
    [next],
  ];
  return paragraphs(blocks);
}

/** @returns one line: `source, row 4, column BilledCost: wrong. fix.` */
export function formatUsageProblem({ source, row, column, wrong, fix }: UsageProblem): string {
  const place = [
    source,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column ${column}`,
  ];
  return `${place.filter((part) => part !== undefined).join(", ")}: ${wrong}. ${fix}.`;
}

const LEDGER_WORDS: Readonly<Record<UsageImport["ledgers"][number]["outcome"], (calls: number) => string>> = {
  loaded: (calls) => `${counted(calls, "call")} loaded`,
  unchanged: (calls) => `${counted(calls, "call")}, loaded before`,
  rejected: () => "rejected, nothing of it was loaded",
};

const REASONS: readonly (readonly [reason: keyof RowCounts, words: string])[] = [
  ["replaced", "replaced an earlier version of the same row"],
  ["alreadyLoaded", "there already"],
  ["otherProvider", "skipped: of another provider"],
  ["otherAccount", "skipped: of an account that is not in usage.billingAccounts"],
  ["repeatedInFile", "skipped: the same row twice in one file"],
];

function totalRows(sources: readonly SourceResult[]): RowCounts {
  const sum = (of: keyof RowCounts) => sources.reduce((total, { rows }) => total + rows[of], 0);
  return {
    read: sum("read"),
    loaded: sum("loaded"),
    replaced: sum("replaced"),
    alreadyLoaded: sum("alreadyLoaded"),
    otherProvider: sum("otherProvider"),
    otherAccount: sum("otherAccount"),
    repeatedInFile: sum("repeatedInFile"),
  };
}

function of<O extends string>(sources: readonly { readonly outcome: O }[], outcome: O): number {
  return sources.filter((source) => source.outcome === outcome).length;
}

function sourceWords(sources: readonly SourceResult[]): string {
  const parts = [
    [of(sources, "unchanged"), "loaded before"],
    [of(sources, "rejected"), "rejected"],
    [of(sources, "not-read"), "not read, because you interrupted"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${formatCount(count)} ${words}`);
  return `${counted(sources.length, "file")}${told.length === 0 ? "" : ` (${told.join(", ")})`}`;
}

/** Who declared no account of the file would otherwise look for it. */
function foreignAccounts(sources: readonly SourceResult[], { otherAccount, loaded }: RowCounts): string[] {
  if (otherAccount === 0 || loaded > 0) return [];
  const accounts = [...new Set(sources.flatMap((source) => source.accounts))].sort();
  return [`  The files name the accounts ${printable(accounts.join(", "))}.`];
}
