import type { Stack } from "@pulumi/pulumi/automation/index.js";
import { PACKS, verdictsFromDiagnostics } from "../../policy-packs/index.ts";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { Operation, StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { stopsUpdate } from "../onboarding/vocabulary/verdicts.ts";
import { awaitedStacks } from "./deployment-target.ts";
import { EngineFault, type Engine, type EngineListener } from "./engine.ts";
import { EventRecord } from "./engine-events.ts";
import { forgetHandovers, writeHandovers } from "./handover-files.ts";
import { heldByKeys, keptAfterDestroy } from "./kept-resources.ts";
import { openStack, residents, type OpenStack, type WorkspaceOptions } from "./pulumi-workspace.ts";

export interface PulumiOptions extends WorkspaceOptions {
  readonly model: RolloutModel;
}

/** The real engine: Pulumi's Automation API, with the packs attached wherever the CLI takes them. */
export function createPulumiEngine(options: PulumiOptions): Engine {
  const tenancyId = options.target.tenancyId ?? options.model.tenancy.tenancyId;

  /** Opens a stack, lets the engine work, and says what came of it. */
  const work = async (
    operation: Operation,
    declared: DeclaredStack,
    listener: EngineListener,
    act: (open: OpenStack, record: EventRecord) => Promise<void>,
  ): Promise<StackRun> => {
    const { stack } = declared.name;
    const record = new EventRecord(stack, listener);
    const awaits = awaitedStacks(declared, options.target);
    let failure: unknown;
    const open = await openStack(declared, options).catch((error: unknown) => {
      throw fault(stack, operation, record, error);
    });
    await act(open, record).catch((error: unknown) => (failure = error));

    const verdicts =
      options.policies !== false && (operation === "preview" || operation === "up")
        ? verdictsFromDiagnostics(PACKS, declared.tier, stack, record.policies.diagnostics)
        : undefined;
    // The engine fails a run for a violation too; that is an answer, not a fault.
    const refused = verdicts?.some(stopsUpdate) ?? false;
    if (failure === undefined && verdicts !== undefined && !record.policies.answered) {
      failure = new Error("the policy packs did not answer, so nothing was checked");
    }
    if (failure !== undefined && !refused) throw fault(stack, operation, record, failure);
    const kept =
      operation === "destroy" ? keptAfterDestroy(await open.stack.exportStack(), record.resources) : [];
    return {
      stack,
      engine: "pulumi",
      operation,
      resources: record.resources,
      verdicts: verdicts ?? [],
      changes: record.changes,
      awaits,
      ...(refused && record.errors.length > 0 ? { errors: record.errors } : {}),
      kept,
    };
  };

  return {
    name: "pulumi",
    preview: (declared, listener) =>
      work("preview", declared, listener, async ({ stack, packs }, record) => {
        await stack.preview({ ...packs, ...quiet(record) });
      }),
    up: (declared, listener) =>
      work("up", declared, listener, async ({ stack, packs }, record) => {
        const { outputs } = await stack.up({ ...packs, ...quiet(record) });
        writeHandovers(declared.name.stack, tenancyId, options.target.outputs, outputs["handover"]?.value);
      }),
    refresh: (declared, listener) =>
      work("refresh", declared, listener, async ({ stack }, record) => {
        await stack.refresh(quiet(record));
      }),
    residents: (declared) => residents(declared, options),
    destroy: (declared, listener) =>
      work("destroy", declared, listener, async ({ stack }, record) => {
        const exclude = heldByKeys(await stack.exportStack());
        await stack.destroy({ excludeProtected: true, exclude, ...quiet(record) });
        forgetHandovers(declared.name.stack, options.target.outputs);
      }),
  };
}

function quiet(record: EventRecord): Pick<NonNullable<Parameters<Stack["up"]>[0]>, "onEvent" | "color"> {
  return { onEvent: record.take, color: "never" };
}

const NEXT: Record<Operation, (stack: string) => string> = {
  plan: (stack) => `Nothing was changed. Run "rollout plan ${stack}" again.`,
  preview: (stack) => `Nothing was changed. Run "rollout preview ${stack}" again.`,
  refresh: (stack) =>
    `Nothing was changed in the cloud. Run "rollout preview ${stack}" to see where it stands.`,
  up: (stack) =>
    `Some resources may already be changed. Run "rollout preview ${stack}" to see what is left, then "rollout up ${stack}".`,
  destroy: (stack) => `Some resources may already be deleted. Run "rollout destroy ${stack}" again to go on.`,
};

function fault(stack: string, operation: Operation, record: EventRecord, cause: unknown): EngineFault {
  const words = record.errors.length > 0 ? record.errors.join("\n") : lastWords(cause);
  return new EngineFault(
    stack,
    `${operation} of stack "${stack}" failed: ${words}\n${NEXT[operation](stack)}`,
    cause,
  );
}

/** The CLI's own error line out of everything it printed. */
function lastWords(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const errors = text.split("\n").filter((line) => /^\s*(stderr: )?error: /.test(line));
  return errors.length > 0
    ? errors.map((line) => line.replace(/^\s*(stderr: )?error: /, "")).join("\n")
    : text.trim();
}
