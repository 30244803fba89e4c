import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKS } from "../../policy-packs/index.ts";
import { printTable, shown } from "../bench/report-table.ts";
import { hasCheckov } from "./checkov.ts";
import { seenByCheckov, type SeenMistake, type SideBySide } from "./mistakes.ts";

/**
 * `npm run compare`: the examples and every mistake that the packs' tests make, looked at by Checkov too;
 * docs/comparison.md keeps a run. Asks no network; ends by itself.
 */
if (hasCheckov()) await compare();
else {
  console.error("Checkov is not at hand. Install it from PyPI, or name its command in CHECKOV.");
  process.exitCode = 1;
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rollout-comparison-"));
  const packOf = new Map(
    PACKS.flatMap(({ name, bindings }) => bindings.map(({ policy }) => [policy.name, name] as const)),
  );
  try {
    print(await seenByCheckov(folder, packOf));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print({ examples, mistakes }: SideBySide): void {
  const { version, resources, passed, failed, wall, cpu, memory } = examples;
  console.log(
    `Checkov ${version} on the examples: ${resources} resources, ${passed.length} passed, ${failed.length} failed; ${shown(wall)}, ${shown(cpu)} of processor, ${Math.round(memory)} MB.`,
  );
  const checks = Map.groupBy([...passed, ...failed], ({ check }) => check);
  printTable(
    "Checkov on the compliant examples",
    ["check", "what it asks for", "passed", "failed"],
    [...checks]
      .toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
      .map(([check, found]) => [
        check,
        found[0]?.title ?? "",
        `${passed.filter((one) => one.check === check).length}`,
        `${failed.filter((one) => one.check === check).length}`,
      ]),
  );
  printTable(
    "Mistakes",
    ["pack", "mistakes", "found by the packs", "Checkov says something new of"],
    [...Map.groupBy(mistakes, ({ pack }) => pack)].map(([pack, made]) => [
      pack,
      `${made.length}`,
      `${made.filter(({ isFound }) => isFound).length}`,
      `${made.filter(isSeen).length}`,
    ]),
  );
  printTable(
    "What Checkov said something new of",
    ["policy", "mistake", "checks"],
    mistakes.filter(isSeen).map(({ policy, what, checks }) => [`\`${policy}\``, what, checks.join(", ")]),
  );
}

function isSeen({ checks }: SeenMistake): boolean {
  return checks.length > 0;
}
