import { collectEvidence } from "../../evidence/collect-evidence.ts";
import { fetchToolchain, findToolchain, type Toolchain } from "../../engine/toolchain.ts";
import { declare } from "../../onboarding/declare.ts";
import { declaredStacks } from "../../onboarding/stacks.ts";
import { requireModel } from "../documents.ts";
import { openPulumi, toolchainPlace, type CommonOptions } from "../open-engine.ts";
import { exitCodeOf, writeReports } from "../report.ts";
import { updateStacks } from "../run-stacks.ts";
import type { World } from "../world.ts";
import { planOffline } from "./plan.ts";

/** Milliseconds: a machine that reaches no download must say so soon. */
const TRY_PATIENCE = 20_000;

/**
 * The first thing a newcomer runs: brings the documents up in the local OCI on the real engine, or plans them
 * offline where the engine cannot be had, writes the page, and says in the last line which of the two it did.
 */
export async function tryOut(world: World, options: CommonOptions): Promise<number> {
  const model = requireModel(world, options);
  const stacks = declaredStacks(model);
  const toolchain = await toolchainOrWord(world);

  if (toolchain === undefined) {
    const evidence = await planOffline(world, model, stacks, options);
    const page = await writeReports(world, evidence, { html: true });
    world.stdout.write(
      `\nPlanned offline: the Pulumi engine was not at hand, nothing was deployed. Open ${page}\n`,
    );
    return exitCodeOf(evidence);
  }

  const { engine, close } = await openPulumi(world, model, { ...options, sandbox: true }, toolchain);
  try {
    const results = await updateStacks(world, engine, stacks);
    const evidence = collectEvidence(
      { operation: "up", engine: "pulumi", sandbox: true },
      declare(model),
      results,
    );
    const page = await writeReports(world, evidence, { html: true });
    const up = results.filter(({ outcome }) => outcome === "done").length;
    world.stdout.write(
      `\n${up} of ${stacks.length} stacks are up in the local OCI, on the real Pulumi engine; nothing real was provisioned. Open ${page}\n`,
    );
    return exitCodeOf(evidence);
  } finally {
    await close();
  }
}

async function toolchainOrWord(world: World): Promise<Toolchain | undefined> {
  const place = toolchainPlace(world);
  const found = findToolchain(place);
  if (found !== undefined) return found;
  world.stderr.write("Looking for the Pulumi engine and the OCI provider ...\n");
  try {
    return await fetchToolchain(place, TRY_PATIENCE);
  } catch (error) {
    world.stderr.write(
      `Planning offline instead: ${error instanceof Error ? error.message : String(error)}.\n`,
    );
    return undefined;
  }
}
