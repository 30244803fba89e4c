import { literal, type UsageDatabase } from "../store/duckdb.ts";
import type { SpendAttribution } from "./spend-scope.ts";

/** Makes the view `attributed`: the rows of `focus_rows`, each with whose it is, or why it is nobody's. */
export async function openAttribution(
  database: UsageDatabase,
  { compartments, renamedTeams, spenders, costCenters }: SpendAttribution,
): Promise<void> {
  await fillTable(database, "known_compartments", ["id", "team", "environment"], compartments);
  await fillTable(
    database,
    "renamed_teams",
    ["former", "team"],
    Object.entries(renamedTeams).map(([former, team]) => ({ former, team })),
  );
  await fillTable(
    database,
    "declared_spenders",
    ["team", "environment", "cost_center"],
    spenders.map(({ team, environment, costCenter }) => ({ team, environment, cost_center: costCenter })),
  );
  await database.run("attribution", { cost_centers: costCenters });
}

async function fillTable<K extends string>(
  database: UsageDatabase,
  table: string,
  columns: readonly K[],
  rows: readonly Readonly<Record<K, string>>[],
): Promise<void> {
  await database.runText(
    `CREATE OR REPLACE TEMP TABLE ${table} (${columns.map((column) => `${column} VARCHAR`).join(", ")})`,
  );
  if (rows.length === 0) return;
  const values = rows.map((row) => `(${columns.map((column) => literal(row[column])).join(", ")})`);
  await database.runText(`INSERT INTO ${table} VALUES ${values.join(", ")}`);
}
