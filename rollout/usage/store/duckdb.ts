import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";

/** What statements read with `getvariable`; a list is a list of texts. */
export type SqlVariables = Readonly<Record<string, string | number | readonly string[]>>;

/** Most memory that the engine takes before it writes to disk; beside it lies what Node itself needs. */
const MEMORY_LIMIT = "1GB";
const SQL_FOLDER = join(import.meta.dirname, "../sql");

/** An embedded DuckDB in memory. What is kept lies in Parquet files beside it; it holds no state of its own. */
export class UsageDatabase {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** @param scratch  folder for what does not fit into memory; created where it is missing */
  static async open(scratch: string): Promise<UsageDatabase> {
    mkdirSync(scratch, { recursive: true });
    const instance = await DuckDBInstance.create(":memory:", {
      memory_limit: MEMORY_LIMIT,
      temp_directory: scratch,
      // Nothing is fetched: everything that is asked for is built in.
      autoinstall_known_extensions: "false",
    });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return new UsageDatabase(instance, connection);
  }

  /** Runs the statements of `sql/<name>.sql`, one after the other. */
  async run(name: string, variables: SqlVariables = {}): Promise<void> {
    await this.#set(variables);
    await this.#connection.run(sqlOf(name));
  }

  /** Runs statements that name columns or files, which a variable cannot. */
  async runText(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /**
   * @returns the rows that `sql/<name>.sql` selects, by column. Amounts come as text with all their digits,
   *          whole numbers as numbers, times as text.
   */
  async rows<R>(name: string, variables: SqlVariables = {}): Promise<R[]> {
    await this.#set(variables);
    return this.rowsOfText<R>(sqlOf(name));
  }

  async rowsOfText<R>(sql: string): Promise<R[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    const names = reader.columnNames();
    return reader
      .getRows()
      .map((row) => Object.fromEntries(row.map((value, at) => [names[at], plain(value)])) as R);
  }

  /** Writes a table or a query into a Parquet file. @returns the rows written */
  async copy(from: string, file: string): Promise<number> {
    const reader = await this.#connection.runAndReadAll(
      `COPY (FROM ${from}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    return Number(reader.getRows()[0]?.[0] ?? 0);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #set(variables: SqlVariables): Promise<void> {
    for (const [name, value] of Object.entries(variables)) {
      await this.#connection.run(`SET VARIABLE ${name} = ${literal(value)}`);
    }
  }
}

const texts = new Map<string, string>();

function sqlOf(name: string): string {
  const known = texts.get(name) ?? readFileSync(join(SQL_FOLDER, `${name}.sql`), "utf8");
  texts.set(name, known);
  return known;
}

/** A value as SQL writes it: texts are quoted, so that no file name or tag is ever read as a statement. */
export function literal(value: string | number | readonly string[]): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return `[${value.map(literal).join(", ")}]::VARCHAR[]`;
}

/** A column's name as SQL writes it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function plain(value: DuckDBValue): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return String(value);
}
