import { collectEvidence, type StackResult } from "../../evidence/collect-evidence.ts";
import { declare } from "../../onboarding/declare.ts";
import { declaredStacks } from "../../onboarding/stacks.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { confirmed, unprotectNamed } from "../confirm.ts";
import { destroyStacks } from "../destroy-stacks.ts";
import { circumstances, heldToApproval, previewToApprove, requireApproval } from "../approved-preview.ts";
import type { ConcurrencyOptions } from "../concurrency.ts";
import { asOfDay, requireModel } from "../documents.ts";
import {
  openPulumi,
  placeFlags,
  refuseOutputsOfSandbox,
  requireState,
  type CommonOptions,
} from "../open-engine.ts";
import { keepPrevented } from "../keep-prevented.ts";
import { exitCodeOf, writeReports, type ReportOptions } from "../report.ts";
import { previewStacks, updateStacks } from "../run-stacks.ts";
import { selectStacks } from "../select-stacks.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";

export interface DeployOptions extends CommonOptions, ReportOptions, ConcurrencyOptions {
  readonly all?: boolean;
  readonly sandbox?: boolean;
  readonly yes?: boolean;
  /** File to write what an approval of this preview is held to. */
  readonly approval?: string;
  /** Take the protection off first: the stack's name, or true where it is to be asked for. */
  readonly unprotect?: string | true;
  /** Who previews. */
  readonly by?: string;
  /** File with the approved preview that this update is held to. */
  readonly approved?: string;
}

export type Deployment = "preview" | "up" | "destroy";

/** Previews, updates or destroys stacks with the real engine, in the order in which they need each other. */
export async function deploy(
  world: World,
  operation: Deployment,
  named: readonly string[],
  options: DeployOptions,
): Promise<number> {
  const model = requireModel(world, options);
  if (named.length === 0 && options.all !== true && operation !== "preview") {
    throw new UsageError(`rollout ${operation} needs to know which stacks. Name them, or write --all.`);
  }
  const declared = declaredStacks(model);
  const stacks = selectStacks(declared, named, options.all);
  refuseOutputsOfSandbox(options);
  const flags = placeFlags(options);
  if (options.unprotect !== undefined) await unprotectNamed(world, stacks, options.unprotect, flags);
  if (options.sandbox !== true) for (const stack of stacks) requireState(model, stack, options.root);
  // The sandbox is there to try things; what it is given, it honours.
  if (operation === "up" && options.sandbox !== true && options.approved === undefined)
    requireApproval(stacks, flags);
  const { engine: opened, tenancyId, close } = await openPulumi(world, model, options);
  const evidenceOf = (results: readonly StackResult[], of: Deployment): Evidence =>
    collectEvidence(
      { operation: of, engine: "pulumi", sandbox: options.sandbox ?? false },
      declare(model),
      results,
    );
  const now = () => circumstances(model, asOfDay(world, options.asOf), tenancyId);
  let engine = opened;
  const run: Record<Deployment, () => Promise<StackResult[]>> = {
    preview: () =>
      options.approval === undefined
        ? previewStacks(world, engine, stacks, options.concurrency)
        : previewToApprove(
            world,
            engine,
            stacks,
            now(),
            { file: options.approval, by: options.by, flags },
            options.concurrency,
          ),
    up: () => updateStacks(world, engine, stacks, flags, options.concurrency),
    destroy: () =>
      destroyStacks(
        world,
        engine,
        stacks,
        declared,
        flags,
        { unprotect: options.unprotect !== undefined },
        options.concurrency,
      ),
  };
  try {
    if (operation === "up" && options.approved !== undefined)
      engine = await heldToApproval(
        world,
        opened,
        stacks,
        now(),
        { file: options.approved, flags },
        options.concurrency,
      );
    if (operation !== "preview" && options.yes !== true) {
      const answer = await confirmed(world, operation, stacks, async () => {
        // Not a result yet: stdout is kept for what was done.
        const asked = { ...world, stdout: world.stderr };
        if (operation === "up")
          await writeReports(
            asked,
            evidenceOf(await previewStacks(world, engine, stacks, options.concurrency), "preview"),
            {},
          );
      });
      if (!answer) return 1;
    }
    const evidence = evidenceOf(await run[operation](), operation);
    keepPrevented(world, evidence);
    await writeReports(world, evidence, options);
    return exitCodeOf(evidence);
  } finally {
    await close();
  }
}
