import { cpSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES } from "../harness/documents.ts";
import { measured, median } from "./measured-command.ts";
import { atMost, printTable, shown, type Bar } from "./report-table.ts";

const ROUNDS = 5;

/** Commands that somebody waits for at a keyboard, each from the start of its process. @returns the bars */
export async function benchSmallCommands(folder: string): Promise<Bar[]> {
  cpSync(EXAMPLES, join(folder, "stacks"), { recursive: true });
  const commands = {
    "validate, the examples": ["validate"],
    "validate, 300 team-environments": ["validate", "--root", "fleet-300"],
    "validate, 1,000 team-environments": ["validate", "--root", "fleet-1000"],
    "plan of one team's stack": ["plan", "payments-dev"],
    "plan of all example stacks": ["plan", "--all"],
  } as const;
  const walls = new Map<string, number>();
  const rows: string[][] = [];
  for (const [name, args] of Object.entries(commands)) {
    await measured(folder, ...args); // Fills Node's compile cache and the file system's.
    const runs = [];
    for (let round = 0; round < ROUNDS; round++) runs.push(await measured(folder, ...args));
    walls.set(name, median(runs.map(({ wall }) => wall)));
    const memory = Math.round(Math.max(...runs.map((run) => run.memory)));
    rows.push([name, shown(walls.get(name) ?? 0), shown(median(runs.map(({ cpu }) => cpu))), `${memory} MB`]);
  }
  printTable(`Whole commands, medians of ${ROUNDS}`, ["command", "wall", "processor", "peak memory"], rows);

  const wall = (name: keyof typeof commands) => walls.get(name) ?? 0;
  const [validate, team] = [wall("validate, the examples"), wall("plan of one team's stack")];
  return [
    atMost("validate of the examples under 0.8 s", validate, 800, shown(validate)),
    atMost("plan of one team's stack under 3 s", team, 3000, shown(team)),
  ];
}
