import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { benchBesideCheckov } from "./beside-checkov.ts";
import { benchBothEngines } from "./both-engines.ts";
import { benchEngine } from "./engine.ts";
import { benchFleets } from "./fleets.ts";
import { benchPacks } from "./packs.ts";
import { benchPolicies } from "./policies.ts";
import { printBars } from "./report-table.ts";
import { benchSmallCommands } from "./small-commands.ts";
import { benchUsage } from "./usage.ts";

/**
 * `npm run bench`: what a rollout costs, and whether the bars hold; docs/performance.md keeps a run. Wall time
 * includes what others do on the machine, processor time nearly not. Loopback only; ends by itself.
 */
const folder = mkdtempSync(join(tmpdir(), "rollout-bench-"));
const machine = () =>
  `${cpus().length} cores, Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
console.log(machine());
try {
  const bars = [
    ...(await benchFleets(folder)),
    ...(await benchSmallCommands(folder)),
    ...(await benchBothEngines(folder)),
    ...(await benchEngine()),
    ...(await benchPacks()),
    ...(await benchBesideCheckov(folder)),
    ...(await benchUsage(folder)),
  ];
  await benchPolicies();
  printBars(bars);
  console.log(`\n${machine()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
