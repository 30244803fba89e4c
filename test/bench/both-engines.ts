import { listDocuments } from "../../rollout/onboarding/document-files.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import { EXAMPLES } from "../harness/documents.ts";
import { openEngineBench, toolchain } from "../harness/real-engine.ts";
import { timed } from "./engine.ts";
import { measured } from "./measured-command.ts";
import { printTable, shown, type Bar } from "./report-table.ts";

const quiet = () => undefined;

/** The example stacks planned in one process, against a preview of each on the real engine and the local OCI. */
export async function benchBothEngines(folder: string): Promise<Bar[]> {
  const claim = "all example stacks offline at least 10 times faster than the sum of their previews";
  if (toolchain === undefined) {
    console.log("\nThe real engine is not on this machine: previews were not measured.");
    return [{ claim, measured: "not measured", holds: false }];
  }
  const bench = await openEngineBench(listDocuments(EXAMPLES));
  try {
    const rows: string[][] = [];
    let sum = 0;
    for (const stack of declaredStacks(bench.model)) {
      const bare = await timed(() => bench.withoutPolicies.preview(stack, quiet));
      const packs = await timed(() => bench.pulumi.preview(stack, quiet));
      sum += packs;
      rows.push([stack.name.stack, shown(bare), shown(packs), `${(packs / bare).toFixed(2)} ×`]);
    }
    const offline = (await measured(folder, "plan", "--all")).wall;
    rows.push(["all, one after another", "", shown(sum), ""]);
    rows.push([
      "all offline, one command from its start",
      "",
      shown(offline),
      `${(sum / offline).toFixed(1)} × faster`,
    ]);
    printTable("Previews on the real engine, local OCI", ["stack", "no packs", "with packs", "ratio"], rows);
    return [{ claim, measured: `${(sum / offline).toFixed(1)} ×`, holds: sum >= 10 * offline }];
  } finally {
    await bench.close();
  }
}
