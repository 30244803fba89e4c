import { FOCUS_COLUMNS, type FocusType } from "../focus/columns.ts";
import { identifier, type UsageDatabase } from "./duckdb.ts";

const SQL_TYPES: Readonly<Record<FocusType, string>> = {
  text: "VARCHAR",
  amount: "DECIMAL(38, 20)",
  time: "TIMESTAMP",
};

/** What the toolkit adds to a row, with its type; FOCUS keeps `x_` for such columns. */
const OWN_COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ["x_Team", "VARCHAR"],
  ["x_Environment", "VARCHAR"],
  ["x_CostCenter", "VARCHAR"],
  ["x_Service", "VARCHAR"],
  ["x_Repository", "VARCHAR"],
  ["x_Customer", "VARCHAR"],
  ["x_RowKey", "BLOB"],
  ["x_RowDigest", "UBIGINT"],
  ["x_Source", "VARCHAR"],
  ["x_Origin", "VARCHAR"],
];

/** Columns of a stored row, each with its SQL type, in the order of the files. */
export const STORED_COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ...FOCUS_COLUMNS.map(({ name, type }) => [name, SQL_TYPES[type]] as const),
  ...OWN_COLUMNS,
];

/** @returns the name of the file that a source's rows are staged in: as text in memory they would take many times the place */
export function stagedFile(position: number): string {
  return `staged-${String(position).padStart(6, "0")}.parquet`;
}

/** Makes an empty table of stored rows. */
export async function createRows(database: UsageDatabase, table: string): Promise<void> {
  const columns = STORED_COLUMNS.map(([name, type]) => `${identifier(name)} ${type}`).join(", ");
  await database.runText(`CREATE OR REPLACE TEMP TABLE ${table} (${columns})`);
}

/** `own_rows` with their types, in the table `typed`; a value that is none of its type is NULL there. */
export async function typeRows(database: UsageDatabase): Promise<void> {
  const read: Readonly<Record<FocusType, (column: string) => string>> = {
    text: (column) => column,
    amount: (column) => `focus_amount(${column})`,
    time: (column) => `focus_time(${column})`,
  };
  const columns = FOCUS_COLUMNS.map(
    ({ name, type }) => `${read[type](identifier(name))} AS ${identifier(name)}`,
  );
  const content = FOCUS_COLUMNS.map(({ name }) => `coalesce(${identifier(name)}, '')`).join(", ");
  await database.runText(
    `CREATE OR REPLACE TEMP TABLE typed AS SELECT "x_Row", ${columns.join(", ")}, md5(concat_ws(chr(31), ${content})) AS "x_Content" FROM own_rows`,
  );
}
