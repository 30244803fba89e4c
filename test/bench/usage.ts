import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";
import { EXAMPLES_AS_OF } from "../harness/documents.ts";
import { fleetOf } from "../harness/generated-documents.ts";
import { writeFocusReports } from "./focus-year.ts";
import { measured, middle } from "./measured-command.ts";
import { atMost, printTable, shown, type Bar } from "./report-table.ts";

const TEAM_ENVIRONMENTS = 300;
const FIRST = "2025-12-01";
const DAYS = 365;
const WEEK = "2026-W48";
const ROUNDS = 3;

/** A year of bills of a fleet: imported, then reviewed; beside it the same sums in awk. @returns the bars */
export async function benchUsage(folder: string): Promise<Bar[]> {
  const root = join(folder, "spending-fleet");
  const reports = join(folder, "focus-reports");
  const files = fleetOf(TEAM_ENVIRONMENTS);
  for (const { path, source } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  const read = readRollout("stacks", files, EXAMPLES_AS_OF);
  if (!("model" in read)) throw new Error("the fleet holds problems");
  const teams = read.model.teams.flatMap(({ name, costCenter, environments }) =>
    environments.map(({ environment }) => ({ team: name, environment, costCenter })),
  );
  const rows = await writeFocusReports(reports, teams, FIRST, DAYS);
  const imported = await measured(folder, "usage", "import", reports, "--root", root);
  const again = await measured(folder, "usage", "import", reports, "--root", root);
  const pack = await middle(ROUNDS, () =>
    measured(folder, "report", "spend", "--root", root, "--week", WEEK),
  );
  const summed = await awk(reports);

  printTable(
    `A year of bills: ${rows.toLocaleString("en")} rows of ${teams.length} team-environments in ${DAYS} reports`,
    ["what", "wall", "processor", "a row", "peak memory", "to awk's sums"],
    (
      [
        ["import", imported],
        ["import again, nothing new", again],
        ["weekly pack", pack],
      ] as const
    )
      .map(([what, { wall, cpu, memory }]) => [
        what,
        shown(wall),
        shown(cpu),
        `${((1000 * wall) / rows).toFixed(1)} µs`,
        `${Math.round(memory)} MB`,
        `${(wall / summed).toFixed(2)} ×`,
      ])
      .concat([
        [
          "gunzip and awk: one sum by compartment and month",
          shown(summed),
          "",
          `${((1000 * summed) / rows).toFixed(1)} µs`,
          "",
          "1 ×",
        ],
      ]),
  );
  return [
    atMost("a weekly pack from a loaded year takes less than 3 s", pack.wall, 3000, shown(pack.wall)),
    atMost(
      "an import of a year stays below 2 GB",
      imported.memory,
      2048,
      `${Math.round(imported.memory)} MB`,
    ),
  ];
}

/** The same sums as a few words of shell make them, in floating point. @returns milliseconds */
async function awk(reports: string): Promise<number> {
  const start = performance.now();
  const program = `find "${reports}" -name '*.csv.gz' -print0 | sort -z | xargs -0 gunzip -c | awk -F, '{ sum[$7 "," $(NF-8)] += $2 } END { for (key in sum) print key, sum[key] }' >/dev/null`;
  const child = spawn("sh", ["-c", program], { stdio: "ignore" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("awk did not sum up");
  return performance.now() - start;
}
