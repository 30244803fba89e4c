import { closeSync, openSync, readSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { FOCUS_COLUMNS } from "../focus/columns.ts";
import { readHeader, type FocusHeader } from "../focus/header.ts";
import { identifier, literal, type UsageDatabase } from "../store/duckdb.ts";
import type { UsageProblem } from "../../evidence/usage-import.ts";
import type { UsageFormat } from "./source.ts";

/** A header that is longer is none. */
const HEADER_BYTES = 65_536;

/** Reads a file into the table `source_rows`: text columns under the store's names, and the row's number. */
export async function readSourceRows(
  database: UsageDatabase,
  source: string,
  file: string,
  format: UsageFormat,
): Promise<UsageProblem[]> {
  const names = format === "parquet" ? await parquetNames(database, source, file) : csvNames(source, file);
  if (!Array.isArray(names)) return [names];
  const header = readHeader(names);
  if ("problems" in header) return header.problems.map((problem) => ({ source, ...problem }));
  const read = format === "parquet" ? `read_parquet(${literal(file)})` : readCsv(file, header);
  await database.runText("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
  try {
    await database.runText(projection(header, read, format));
  } catch (error) {
    return [{ source, wrong: `it cannot be read as ${format}: ${firstLine(error)}`, fix: "Fetch it again" }];
  }
  return format === "parquet" ? [] : rejected(database, source);
}

/** @returns the first record of a file, whatever its line ends and quotes */
function csvNames(source: string, file: string): string[] | UsageProblem {
  const buffer = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, "r");
  const bytes = readSync(descriptor, buffer, 0, HEADER_BYTES, 0);
  closeSync(descriptor);
  if (bytes === 0) return { source, wrong: "the file is empty", fix: "Fetch it again" };
  try {
    const records: string[][] = parse(buffer.subarray(0, bytes), {
      bom: true,
      to: 1,
      relax_column_count: true,
    });
    return records[0] ?? [];
  } catch {
    return {
      source,
      wrong: "the first line is no header of CSV",
      fix: "Name a FOCUS report as CSV or Parquet",
    };
  }
}

async function parquetNames(
  database: UsageDatabase,
  source: string,
  file: string,
): Promise<string[] | UsageProblem> {
  try {
    const columns = await database.rowsOfText<{ column_name: string }>(
      `DESCRIBE SELECT * FROM read_parquet(${literal(file)})`,
    );
    return columns.map((column) => column.column_name);
  } catch (error) {
    return { source, wrong: `this is no sound Parquet file: ${firstLine(error)}`, fix: "Fetch it again" };
  }
}

function readCsv(file: string, { columns }: FocusHeader): string {
  const types = columns.map((_, at) => `${literal(csvColumn(at))}: 'VARCHAR'`).join(", ");
  return (
    `read_csv(${literal(file)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', ` +
    `nullstr = ['', 'NULL', 'null'], columns = {${types}}, store_rejects = true, strict_mode = true)`
  );
}

function csvColumn(at: number): string {
  return `c${at}`;
}

function projection({ columns }: FocusHeader, read: string, format: UsageFormat): string {
  const selected = FOCUS_COLUMNS.map(({ name }) => {
    const at = columns.findIndex(({ known }) => known?.name === name);
    const written = columns[at]?.written;
    if (written === undefined) return `NULL::VARCHAR AS ${identifier(name)}`;
    const column = format === "parquet" ? `${identifier(written)}::VARCHAR` : csvColumn(at);
    return `${column} AS ${identifier(name)}`;
  });
  return `CREATE OR REPLACE TEMP TABLE source_rows AS SELECT row_number() OVER () AS "x_Row", ${selected.join(", ")} FROM ${read}`;
}

interface RejectedLine {
  readonly line: number;
  readonly type: string;
}

/** What the reader of CSV could not take: at most so many are told of one file. */
const TOLD = 5;

async function rejected(database: UsageDatabase, source: string): Promise<UsageProblem[]> {
  const lines = await database.rowsOfText<RejectedLine>(
    `SELECT line, first(error_type::VARCHAR) AS type FROM reject_errors GROUP BY line ORDER BY line LIMIT ${TOLD}`,
  );
  return lines.map(({ line, type }) => ({
    source,
    row: line - 1,
    wrong: REJECTIONS[type] ?? `this row is no CSV (${type.toLowerCase()})`,
    fix: "Fetch the file again: it is cut off or was changed",
  }));
}

const REJECTIONS: Readonly<Record<string, string>> = {
  "MISSING COLUMNS": "this row has fewer columns than the header",
  "TOO MANY COLUMNS": "this row has more columns than the header",
  "UNQUOTED VALUE": "a quoted value has no end",
  "INVALID ENCODING": "this row is not UTF-8",
  "LINE SIZE OVER MAXIMUM": "this row is longer than any report's",
};

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
