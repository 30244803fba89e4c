import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { previewStacks } from "../../rollout/cli/run-stacks.ts";
import { listDocuments } from "../../rollout/onboarding/document-files.ts";
import { declaredStacks, type DeclaredStack } from "../../rollout/onboarding/stacks.ts";
import { EXAMPLES } from "../harness/documents.ts";
import { fakeWorld } from "../harness/fake-world.ts";
import { fleetOf } from "../harness/generated-documents.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";
import { median } from "./measured-command.ts";
import { atMost, printTable, shown, type Bar } from "./report-table.ts";

const ROUNDS = 5;
const STACK = "payments-dev";
/** Stacks of a fleet that are previewed side by side. */
const SIDE_BY_SIDE = 20;
const quiet = () => undefined;

/** What the real engine takes, as ratios of one run: rounds take turns, so that a slower minute slows all of them. */
export async function benchEngine(): Promise<Bar[]> {
  if (toolchain === undefined) {
    const claim = "packs, no-change updates and stacks side by side on the real engine";
    return [{ claim, measured: "not measured: the real engine is not on this machine", holds: false }];
  }
  return [...(await benchOneStack()), ...(await benchSideBySide())];
}

async function benchOneStack(): Promise<Bar[]> {
  const bench = await openEngineBench(listDocuments(EXAMPLES));
  try {
    for (const name of ["tenancy", "shared-dev", STACK])
      await bench.withoutPolicies.up(stackOf(bench, name), quiet);
    const stack = stackOf(bench, STACK);
    const times = {
      bare: [] as number[],
      packs: [] as number[],
      update: [] as number[],
      drift: [] as number[],
    };
    await bench.pulumi.preview(stack, quiet); // Fills caches; what it took does not count.
    for (let round = 0; round < ROUNDS; round++) {
      times.bare.push(await timed(() => bench.withoutPolicies.preview(stack, quiet)));
      times.packs.push(await timed(() => bench.pulumi.preview(stack, quiet)));
      // As the command does it: what is to be updated is previewed first.
      times.update.push(
        await timed(async () => {
          await bench.pulumi.preview(stack, quiet);
          await bench.pulumi.up(stack, quiet);
        }),
      );
      times.drift.push(await timed(() => bench.pulumi.drift(stack, quiet)));
    }
    const [bare, packs, update, drift] = [times.bare, times.packs, times.update, times.drift].map(median);
    const start = await cliStart();
    const ratio = (one = 0, other = 1) => one / other;
    printTable(
      `The engine's time, ${STACK} that is up and unchanged, medians of ${ROUNDS}`,
      ["what", "wall", "against a preview with packs"],
      [
        ["the CLI alone (`pulumi version`)", shown(start), `${ratio(start, packs).toFixed(2)} ×`],
        [
          "drift: the state compared with OCI, no program",
          shown(drift ?? 0),
          `${ratio(drift, packs).toFixed(2)} ×`,
        ],
        [
          "preview, no packs: OCI, program and plugins",
          shown(bare ?? 0),
          `${ratio(bare, packs).toFixed(2)} ×`,
        ],
        ["preview, every pack", shown(packs ?? 0), "1"],
        ["no-change up: preview, then update", shown(update ?? 0), `${ratio(update, packs).toFixed(2)} ×`],
      ],
    );
    return [
      atMost(
        "preview with all packs at most 1.6 times one without",
        ratio(packs, bare),
        1.6,
        `${ratio(packs, bare).toFixed(2)} ×`,
      ),
      atMost(
        "no-change up at most 2.2 times its preview",
        ratio(update, packs),
        2.2,
        `${ratio(update, packs).toFixed(2)} ×`,
      ),
    ];
  } finally {
    await bench.close();
  }
}

/** First previews of stacks that are not up: nothing of one waits for another. */
async function benchSideBySide(): Promise<Bar[]> {
  const bench = await openEngineBench(fleetOf(SIDE_BY_SIDE));
  try {
    const stacks = declaredStacks(bench.model)
      .filter(({ name }) => name.kind === "team")
      .slice(0, SIDE_BY_SIDE);
    const at = (concurrency: number) =>
      timed(async () => {
        const results = await previewStacks(fakeWorld(), bench.pulumi, stacks, concurrency);
        const failed = results.filter(({ outcome }) => outcome !== "done");
        if (failed.length > 0) throw new Error(failed[0]?.reason);
      });
    await bench.pulumi.preview(stacks[0] as DeclaredStack, quiet);
    const [one, two] = [await at(1), await at(2)];
    printTable(
      `${stacks.length} stacks previewed with every pack`,
      ["side by side", "wall", "a stack", "ratio"],
      [
        ["1", shown(one), shown(one / stacks.length), "1"],
        ["2", shown(two), shown(two / stacks.length), `${(two / one).toFixed(2)} ×`],
      ],
    );
    return [
      atMost(
        `${stacks.length} stacks side by side by 2 at most 0.6 times one by one`,
        two / one,
        0.6,
        `${(two / one).toFixed(2)} ×`,
      ),
    ];
  } finally {
    await bench.close();
  }
}

function stackOf({ model }: EngineBench, name: string): DeclaredStack {
  const found = declaredStacks(model).find((stack) => stack.name.stack === name);
  if (found === undefined) throw new Error(`the documents declare no stack ${name}`);
  return found;
}

async function cliStart(): Promise<number> {
  const pulumi = join(toolchain?.binFolder ?? "", "pulumi");
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await timed(() => promisify(execFile)(pulumi, ["version"])));
  }
  return median(times);
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
