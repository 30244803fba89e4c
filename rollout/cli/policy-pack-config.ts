import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { packConfiguration, PACKS } from "../../policy-packs/index.ts";
import { stackConfiguration } from "../engine/stack-configuration.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import { outputsFolder, type CommonOptions } from "./open-engine.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";

/**
 * Writes what Pulumi's own `--policy-pack-config` takes, for whoever previews a stack without this command line: what
 * the documents say to the policies, and their levels. Waivers are not in it: plain Pulumi applies none.
 *
 * @throws UsageError  where it is not for exactly one stack
 */
export async function writePolicyPackConfig(
  world: World,
  model: RolloutModel,
  stacks: readonly DeclaredStack[],
  options: CommonOptions & { readonly policyPackConfig: string },
): Promise<void> {
  const [stack, ...more] = stacks;
  if (stack === undefined || more.length > 0)
    throw new UsageError("--policy-pack-config is the file of one stack. Name one, e.g. payments-dev.");
  const target = { outputs: outputsFolder(world, options) };
  const { facts } = await stackConfiguration({ ...model, waivers: [] }, stack, target, async () => []);
  const file = resolve(world.cwd, options.policyPackConfig);
  mkdirSync(dirname(file), { recursive: true });
  const configuration = packConfiguration(PACKS, stack.tier, facts === undefined ? {} : { facts });
  writeFileSync(file, `${JSON.stringify(configuration, null, 2)}\n`);
  world.stderr.write(`Wrote ${relative(world.cwd, file)}, for Pulumi's --policy-pack-config.\n`);
}
