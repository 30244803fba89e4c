import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createOfflineEngine } from "../../rollout/engine/offline.ts";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import { EXAMPLES_AS_OF } from "../harness/documents.ts";
import { documentsOf } from "../harness/generated-documents.ts";
import { onUnhandledRejection, openEngineBench, toolchain } from "../harness/real-engine.ts";

/**
 * `npm run bench`: what a rollout costs, as medians, cost per unit and ratios; docs/performance.md keeps a run.
 * Everything is measured in turn (A B A B …) after one round that does not count, so that a machine that slows
 * down slows both. Loopback only; ends by itself.
 */
const ROUNDS = 5;
const quiet = () => undefined;

type Measured = Readonly<Record<string, () => unknown>>;

/** @returns name → median of its rounds, milliseconds */
async function medians(things: Measured, rounds = ROUNDS): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, thing] of Object.entries(things)) {
      const start = performance.now();
      await thing();
      if (round > 0) (times[name] ??= []).push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0,
    ]),
  );
}

function table(title: string, rows: Record<string, number>, extra: Record<string, string> = {}): void {
  console.log(`\n## ${title}\n\n| what | median | |\n|---|---|---|`);
  for (const [name, ms] of Object.entries(rows))
    console.log(`| ${name} | ${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms | ${extra[name] ?? ""} |`);
}

const ratio = (a: number | undefined, b: number | undefined) => `${((a ?? 0) / (b ?? 1)).toFixed(2)} ×`;

async function planBench(): Promise<void> {
  const planOf = (teams: number, policies: boolean) => {
    const read = readRollout("stacks", documentsOf(teams), EXAMPLES_AS_OF);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems[0]));
    const engine = createOfflineEngine({
      model: read.model,
      target: { outputs: "/nowhere" },
      onUnhandledRejection,
      traces: false,
      policies,
    });
    const stacks = declaredStacks(read.model);
    return async () => {
      let resources = 0;
      for (const stack of stacks) resources += (await engine.preview(stack, quiet)).resources.length;
      return resources;
    };
  };
  const resources = { 1: await planOf(1, false)(), 15: await planOf(15, false)() };
  const rows = await medians({
    "2 team-environments, no policies": planOf(1, false),
    "2 team-environments": planOf(1, true),
    "30 team-environments, no policies": planOf(15, false),
    "30 team-environments": planOf(15, true),
  });
  const per = (name: string, count: number) =>
    `${((rows[name] ?? 0) / count).toFixed(2)} ms a resource (${count})`;
  table("Offline plan in this process, every stack", rows, {
    "2 team-environments, no policies": per("2 team-environments, no policies", resources[1]),
    "2 team-environments": `${per("2 team-environments", resources[1])}, ${ratio(rows["2 team-environments"], rows["2 team-environments, no policies"])} of without`,
    "30 team-environments, no policies": per("30 team-environments, no policies", resources[15]),
    "30 team-environments": `${per("30 team-environments", resources[15])}, ${ratio(rows["30 team-environments"], rows["30 team-environments, no policies"])} of without`,
  });
}

async function commandBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rollout-bench-"));
  for (const teams of [1, 15]) {
    for (const { path, source } of documentsOf(teams)) {
      const file = join(folder, `documents-${teams}`, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, source);
    }
  }
  const rollout = (...args: string[]) =>
    execFileSync(process.execPath, [join(import.meta.dirname, "../../rollout/cli/rollout.js"), ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  const rows = await medians({
    "node, nothing else": () => execFileSync(process.execPath, ["-e", ""]),
    "rollout --version": () => rollout("--version"),
    "rollout validate, 1 team": () => rollout("validate", "--root", "documents-1"),
    "rollout validate, 15 teams": () => rollout("validate", "--root", "documents-15"),
    "rollout plan --all, 2 team-environments": () => rollout("plan", "--all", "--root", "documents-1"),
    "rollout plan --all, 30 team-environments": () => rollout("plan", "--all", "--root", "documents-15"),
  });
  table("Whole commands", rows);
  rmSync(folder, { recursive: true, force: true });
}

async function engineBench(): Promise<void> {
  if (toolchain === undefined)
    return console.log("\nThe real engine is not on this machine: preview and up were not measured.");
  const bench = await openEngineBench(documentsOf(1));
  const stacks = declaredStacks(bench.model);
  const team = stacks.find(({ name }) => name.stack === "team-001-dev");
  if (team === undefined) throw new Error("no team");
  try {
    for (const stack of stacks)
      if (stack.needs.length === 0 || stack.name.stack === "shared-dev") await bench.pulumi.up(stack, quiet);
    const bare = bench.withoutPolicies;
    const first = await medians(
      {
        "preview of a new team, no packs": () => bare.preview(team, quiet),
        "preview of a new team": () => bench.pulumi.preview(team, quiet),
        "up of a new team, no packs": async () => bare.up(team, quiet),
        "up without a change, no packs": () => bare.up(team, quiet),
        "destroy of the team": () => bench.pulumi.destroy(team, quiet),
        "up of a new team": () => bench.pulumi.up(team, quiet),
        "up without a change": () => bench.pulumi.up(team, quiet),
        "destroy of the team, again": () => bench.pulumi.destroy(team, quiet),
      },
      3,
    );
    table("One team of 13 resources on the real engine, local OCI", first, {
      "preview of a new team": `${ratio(first["preview of a new team"], first["preview of a new team, no packs"])} of without packs`,
      "up of a new team": `${ratio(first["up of a new team"], first["up of a new team, no packs"])} of without packs`,
      "up without a change": `${ratio(first["up without a change"], first["up without a change, no packs"])} of without packs`,
    });
  } finally {
    await bench.close();
  }
}

console.log(
  `${cpus().length} cores, Node ${process.versions.node}; medians of ${ROUNDS} rounds (engine: 3), one round before that does not count`,
);
await planBench();
await commandBench();
await engineBench();
