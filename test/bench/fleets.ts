import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { fleetOf } from "../harness/generated-documents.ts";
import { measured, middle, type Measured } from "./measured-command.ts";
import { atMost, printTable, shown, type Bar } from "./report-table.ts";

/** Team-environments of a fleet, and how often it is planned. */
const FLEETS = [
  { size: 2, rounds: 5 },
  { size: 30, rounds: 5 },
  { size: 300, rounds: 3 },
  { size: 1000, rounds: 2 },
] as const;

interface FleetCost {
  readonly size: number;
  readonly text: Measured;
  readonly json: Measured;
  readonly page: Measured;
  readonly resources: number;
  readonly verdicts: number;
}

/** Fleets through the real command line, each in a process of its own. @returns the bars */
export async function benchFleets(folder: string): Promise<Bar[]> {
  const costs: FleetCost[] = [];
  for (const { size, rounds } of FLEETS) costs.push(await costOf(folder, size, rounds));
  const [base] = costs;
  if (base === undefined) return [];

  printTable(
    "Offline plan of a fleet, every stack, every policy",
    [
      "team-environments",
      "resources",
      "wall",
      "processor",
      "a resource",
      "verdicts a second",
      "peak memory",
      "--json",
      "--html",
    ],
    costs.map((cost) => [
      `${cost.size}`,
      cost.resources.toLocaleString("en"),
      shown(cost.text.wall),
      shown(cost.text.cpu),
      cost === base ? "start-up" : `${perResource(cost, base).toFixed(2)} ms`,
      Math.round(cost.verdicts / (cost.text.wall / 1000)).toLocaleString("en"),
      `${Math.round(cost.text.memory)} MB`,
      `${shown(cost.json.wall)}, ${Math.round(cost.json.memory)} MB`,
      `${shown(cost.page.wall)}, ${Math.round(cost.page.memory)} MB`,
    ]),
  );
  console.log(
    "\nProcessor a resource: what the plan takes beyond that of 2 team-environments, which is nearly all start-up, over the resources beyond.",
  );
  return barsOf(base, costs);
}

async function costOf(folder: string, size: number, rounds: number): Promise<FleetCost> {
  const root = join(folder, `fleet-${size}`);
  for (const { path, source } of fleetOf(size)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  const plan = (...options: string[]) => measured(folder, "plan", "--all", "--root", root, ...options);
  const text = await middle(rounds, () => plan());
  const { stdout, ...json } = await plan("--json");
  const page = await plan("--html");
  const { stacks } = JSON.parse(stdout) as Evidence;
  const runs = stacks.flatMap(({ run }) => run ?? []);
  const failed = runs.flatMap(({ verdicts }) => verdicts).filter(({ outcome }) => outcome === "failed");
  if (failed.length > 0) console.log(`\n${failed.length} verdicts of the fleet of ${size} failed.`);
  return {
    size,
    text,
    json: { ...json, stdout: "" },
    page,
    resources: runs.reduce((sum, { resources }) => sum + resources.length, 0),
    verdicts: runs.reduce((sum, { verdicts }) => sum + verdicts.length, 0),
  };
}

function perResource(cost: FleetCost, base: FleetCost): number {
  return (cost.text.cpu - base.text.cpu) / (cost.resources - base.resources);
}

function barsOf(base: FleetCost, costs: readonly FleetCost[]): Bar[] {
  const of = (size: number) => costs.find((cost) => cost.size === size) ?? base;
  const [thirty, hundreds, thousand] = [of(30), of(300), of(1000)];
  const slowest = ({ text, json, page }: FleetCost) => Math.max(text.wall, json.wall, page.wall);
  const peak = ({ text, json, page }: FleetCost) => Math.max(text.memory, json.memory, page.memory);
  const growth = perResource(thousand, base) / perResource(thirty, base);
  const flat = (cost: "text" | "json" | "page") => thousand[cost].memory / hundreds[cost].memory;
  return [
    atMost(
      "plan of 300 under 30 s, also with --json or --html",
      slowest(hundreds),
      30_000,
      shown(slowest(hundreds)),
    ),
    atMost(
      "plan of 1,000 under 90 s, also with --json or --html",
      slowest(thousand),
      90_000,
      shown(slowest(thousand)),
    ),
    atMost(
      "a resource costs at 1,000 at most 1.1 times what it costs at 30",
      growth,
      1.1,
      `${growth.toFixed(2)} ×`,
    ),
    atMost("peak memory under 800 MB", peak(thousand), 800, `${Math.round(peak(thousand))} MB`),
    ...(["text", "json", "page"] as const).map((cost) =>
      atMost(
        `peak memory flat from 300 to 1,000 (at most 1.15 times), ${cost}`,
        flat(cost),
        1.15,
        `${flat(cost).toFixed(2)} ×`,
      ),
    ),
  ];
}
