import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { hasCheckov, runCheckov } from "../comparison/checkov.ts";
import { terraformOf } from "../comparison/terraform-rendering.ts";
import { evaluatedStacks } from "../harness/evaluated-stacks.ts";
import { fleetOf } from "../harness/generated-documents.ts";
import { measured, type Cost } from "./measured-command.ts";
import { atMost, printTable, shown, type Bar } from "./report-table.ts";

const SIZES = [30, 300] as const;

interface Side extends Cost {
  readonly resources: number;
  /** Answers of policies or checks, each about one resource or stack. */
  readonly answers: number;
}

/**
 * The same fleets, planned and judged here, and rendered as Terraform for Checkov, in turn. What starting takes
 * falls out of the difference between the two sizes.
 *
 * @returns the bars; none where Checkov is not at hand, which is said
 */
export async function benchBesideCheckov(folder: string): Promise<Bar[]> {
  if (!hasCheckov()) {
    console.log("\nNot measured: Checkov is not at hand. Install it from PyPI, or name it in CHECKOV.");
    return [];
  }
  const sides: { size: number; ours: Side; checkov: Side }[] = [];
  for (const size of SIZES)
    sides.push({ size, ours: await ours(folder, size), checkov: await theirs(folder, size) });
  printTable(
    "Beside Checkov: the same resources, once each",
    ["team-environments", "who", "OCI resources", "answers a resource", "wall", "processor", "peak memory"],
    sides.flatMap(({ size, ...both }) =>
      Object.entries(both).map(([who, side]) => [
        `${size}`,
        who === "ours" ? "plan and every policy" : "Checkov, which plans nothing",
        side.resources.toLocaleString("en"),
        (side.answers / side.resources).toFixed(1),
        shown(side.wall),
        shown(side.cpu),
        `${Math.round(side.memory)} MB`,
      ]),
    ),
  );
  const [small, large] = sides;
  if (small === undefined || large === undefined) return [];
  const each = (who: "ours" | "checkov") =>
    (large[who].cpu - small[who].cpu) / (large[who].resources - small[who].resources);
  const words = `${each("ours").toFixed(2)} ms against ${each("checkov").toFixed(2)} ms`;
  return [
    atMost(
      "plan and policies cost less processor a resource than Checkov",
      each("ours"),
      each("checkov"),
      words,
    ),
  ];
}

async function ours(folder: string, size: number): Promise<Side> {
  const root = join(folder, `beside-${size}`);
  for (const { path, source } of fleetOf(size)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  const cost = await measured(folder, "plan", "--all", "--root", root);
  const { stdout } = await measured(folder, "plan", "--all", "--root", root, "--json");
  const runs = (JSON.parse(stdout) as Evidence).stacks.flatMap(({ run }) => run ?? []);
  const custom = runs.flatMap(({ resources }) => resources).filter(({ type }) => type.startsWith("oci:"));
  const verdicts = runs.flatMap((run) => run.verdicts);
  const answers = verdicts.reduce((sum, { passed, findings }) => sum + passed.length + findings.length, 0);
  return { ...cost, resources: custom.length, answers };
}

async function theirs(folder: string, size: number): Promise<Side> {
  const rendered = join(folder, `terraform-${size}`);
  for (const { stack, resources } of (await evaluatedStacks(fleetOf(size))).values()) {
    mkdirSync(join(rendered, stack), { recursive: true });
    writeFileSync(join(rendered, stack, "main.tf"), terraformOf(resources));
  }
  const run = await runCheckov(rendered, mkdtempSync(join(folder, "reports-")));
  return { ...run, answers: run.passed.length + run.failed.length };
}
