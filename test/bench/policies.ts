import { createOfflineEngine } from "../../rollout/engine/offline.ts";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import { EXAMPLES_AS_OF } from "../harness/documents.ts";
import { fleetOf } from "../harness/generated-documents.ts";
import { onUnhandledRejection } from "../harness/real-engine.ts";
import { median } from "./measured-command.ts";
import { printTable, shown } from "./report-table.ts";

const ROUNDS = 5;
const SIZE = 30;

/** What policies cost beside the programs: one fleet in this process, with and without them, in turn. */
export async function benchPolicies(): Promise<void> {
  const read = readRollout("stacks", fleetOf(SIZE), EXAMPLES_AS_OF);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems[0]));
  const { model } = read;
  const plan = async (policies: boolean) => {
    const engine = createOfflineEngine({
      model,
      target: { outputs: "/nowhere" },
      onUnhandledRejection,
      traces: false,
      policies,
    });
    const before = process.cpuUsage();
    let resources = 0;
    for (const stack of declaredStacks(model)) {
      resources += (await engine.preview(stack, () => undefined)).resources.length;
    }
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1000, resources };
  };
  const [bare, judged]: [number[], number[]] = [[], []];
  const { resources } = await plan(true); // Warms up; what it took does not count.
  for (let round = 0; round < ROUNDS; round++) {
    bare.push((await plan(false)).cpu);
    judged.push((await plan(true)).cpu);
  }
  const [without, withPolicies] = [median(bare), median(judged)];
  printTable(
    `Programs and policies, ${SIZE} team-environments in one warm process, medians of ${ROUNDS}`,
    ["what", "processor", "a resource", "ratio"],
    [
      ["no policies", shown(without), `${(without / resources).toFixed(2)} ms`, ""],
      [
        "every policy",
        shown(withPolicies),
        `${(withPolicies / resources).toFixed(2)} ms`,
        `${(withPolicies / without).toFixed(2)} ×`,
      ],
    ],
  );
}
