/**
 * One mistake in a document, told to the person who wrote it.
 *
 * Problems are values, not exceptions: documents with nine mistakes yield nine problems in one run.
 */
export interface Problem {
  /** Path as the reader would type it, e.g. `stacks/teams/payments.yaml`. */
  readonly file: string;
  /** 1-based; 1 where the mistake is the file itself. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Dotted path inside the document, e.g. `environments.prod.monthlyBudget`; empty for the whole file. */
  readonly at: string;
  /** What is wrong, with the offending value. No full stop. */
  readonly wrong: string;
  /** What to write instead. Imperative, no full stop. */
  readonly fix: string;
}

/** @returns one line: `file:line:column  path  wrong. fix.` */
export function formatProblem({ file, line, column, at, wrong, fix }: Problem): string {
  return `${file}:${line}:${column}  ${at === "" ? "(document)" : at}  ${wrong}. ${fix}.`;
}

/** @returns e.g. `3 problems` */
export function problemCount({ length }: readonly Problem[]): string {
  return `${length} problem${length === 1 ? "" : "s"}`;
}

/** Order in which problems are told: by file, then by place, then by text. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.at, b.at) ||
    compare(a.wrong, b.wrong)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
