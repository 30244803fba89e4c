import { FOCUS_COLUMN_BY_NAME, FOCUS_COLUMNS, type FocusColumn } from "./columns.ts";

/** Which column of the store each column of a file is; one that nobody knows is read and dropped. */
export interface FocusHeader {
  /** In the order of the file. */
  readonly columns: readonly { readonly written: string; readonly known: FocusColumn | undefined }[];
}

/** What is wrong with a header: no full stop. */
export interface HeaderProblem {
  readonly column?: string;
  readonly wrong: string;
  readonly fix: string;
}

/** Reports are told by their header: any order, any case, the names of FOCUS 1.0-preview to 1.2. */
export function readHeader(written: readonly string[]): FocusHeader | { readonly problems: HeaderProblem[] } {
  const columns = written.map((name) => ({
    written: name,
    known: FOCUS_COLUMN_BY_NAME.get(name.trim().toLowerCase()),
  }));
  const problems = [...missing(columns), ...repeated(columns)];
  return problems.length === 0 ? { columns } : { problems };
}

function missing(columns: FocusHeader["columns"]): HeaderProblem[] {
  const found = new Set(columns.map(({ known }) => known?.name));
  const lacking = FOCUS_COLUMNS.filter(({ name, required }) => required && !found.has(name));
  if (lacking.length === FOCUS_COLUMNS.filter(({ required }) => required).length) {
    const wrong =
      "the first line is no header of a FOCUS report: it names none of the columns that every one has";
    return [{ wrong, fix: "Name a FOCUS report as the provider wrote it" }];
  }
  return lacking.map(({ name, aliases }) => ({
    column: name,
    wrong: `the header has no ${[name, ...aliases].join(" or ")}`,
    fix: "Export the report again with this column",
  }));
}

function repeated(columns: FocusHeader["columns"]): HeaderProblem[] {
  const names = columns.map(({ known }) => known?.name).filter((name) => name !== undefined);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((name) => {
    const written = columns.filter(({ known }) => known?.name === name).map((one) => one.written);
    const wrong = `the header has ${name} ${written.length} times, as ${written.join(" and ")}`;
    return { column: name, wrong, fix: "Keep one of them" };
  });
}
