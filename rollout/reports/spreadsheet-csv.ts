import { stringify } from "csv-stringify/sync";

/**
 * Rows as RFC 4180 has them, the header first, for whoever opens them in a spreadsheet: a cell that one would run as a
 * formula has an apostrophe before it.
 */
export function spreadsheetCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: "windows",
      // Left to itself it quotes no cell for half a line end.
      quoted_string: true,
      escape_formulas: true,
    },
  );
}
