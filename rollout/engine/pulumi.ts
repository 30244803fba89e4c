import type { Stack } from "@pulumi/pulumi/automation/index.js";
import type { RolloutModel } from "../onboarding/model.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { Operation, StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";
import { stopsUpdate } from "../onboarding/vocabulary/verdicts.ts";
import type { SeenStack } from "./approval/approval.ts";
import { seenHandovers } from "./approval/seen-handovers.ts";
import { stateDigest } from "./approval/state-digest.ts";
import { emptyPlanFile, planFile, readPlannedSteps } from "./approval/update-plan.ts";
import { findDrift, NothingSeen } from "./drift/find-drift.ts";
import { auditState } from "./audit-state.ts";
import { PackFault, packsSaid, type PacksSaid } from "./broken-packs.ts";
import { awaitedStacks } from "./deployment-target.ts";
import type { Engine, EngineListener } from "./engine.ts";
import { EventRecord } from "./engine-events.ts";
import { failedOperation } from "./failed-operation.ts";
import { forgetHandovers, writeHandovers } from "./handover-files.ts";
import { Run } from "./interruption/interruption.ts";
import type { Processes } from "./interruption/processes.ts";
import { stackConfiguration } from "./stack-configuration.ts";
import { exportedOutput } from "./stack-command.ts";
import { stackState } from "./interruption/stack-state.ts";
import { heldByKeys } from "./held-by-keys.ts";
import { keptAfterDestroy } from "./kept-resources.ts";
import { refuseForeignState } from "./state-tenancy.ts";
import { gracefulStop, type GracefulStop } from "./graceful-stop.ts";
import { unansweredWords } from "./unanswered-creates.ts";
import { unprotect } from "./unprotect.ts";
import { heldCompartment } from "./refused-deletes.ts";
import { openStack, residents, type OpenStack, type WorkspaceOptions } from "./pulumi-workspace.ts";

export interface PulumiOptions extends WorkspaceOptions {
  readonly model: RolloutModel;
  readonly now: () => Date;
  /** Aborted where the run is to end: the engine ends what it has begun. */
  readonly interrupted: AbortSignal;
  /** Every URN of a stack, known without asking the engine; for waivers of a whole team. */
  readonly urnsOf: (stack: DeclaredStack) => Promise<readonly string[]>;
  /** For what earlier runs left alive, and whether who holds a stack still runs. */
  readonly processes: Processes;
}

/** The real engine: Pulumi's Automation API, with the packs attached wherever the CLI takes them. */
export function createPulumiEngine(options: PulumiOptions): Engine {
  const tenancyId = options.target.tenancyId ?? options.model.tenancy.tenancyId;
  const ours = new Set<string>();
  /** Stacks whose last preview compared their state with OCI and found nothing: an update need not ask again. */
  const inSync = new Set<string>();

  /** Opens a stack, lets the engine work, and says what came of it. */
  const work = async (
    operation: Operation,
    declared: DeclaredStack,
    listener: EngineListener,
    act: (open: OpenStack, quiet: Quiet) => Promise<void>,
    { settles = operation !== "preview" }: { readonly settles?: boolean } = {},
  ): Promise<StackRun> => {
    const { stack } = declared.name;
    const record = new EventRecord(stack, listener);
    const awaits = awaitedStacks(declared, options.target);
    let failure: unknown;
    // What settles an earlier run writes the state, so nobody else may be at it: a preview that does counts as a refresh.
    const run = new Run({
      stack,
      ...options,
      operation: settles && operation === "preview" ? "refresh" : operation,
    });
    const env = { ...options.env, ...run.environment };
    const told = await stackConfiguration(options.model, declared, options.target, () =>
      options.urnsOf(declared),
    );
    const open = await openStack(declared, told, { ...options, env }).catch(async (error: unknown) => {
      await run.end(false);
      throw failedOperation(stack, operation, record, error);
    });
    const stop = gracefulStop(options.interrupted);
    const guarded = async () => {
      if (!ours.has(stack)) await refuseForeignState(open.stack, tenancyId);
      ours.add(stack); // nobody moves a state in the middle of a command
      await run.act(stackState(open.stack, options.processes), () => act(open, quiet(record, stop)));
    };
    await guarded()
      .catch((error: unknown) => (failure = error))
      .finally(stop.close);
    const unanswered = failure === undefined ? [] : record.unanswered.all;
    run.keep(unanswered);
    await run.end(failure === undefined);
    if (failure instanceof RolloutError) throw failure;
    if (operation === "preview" && record.refreshed.sawNothing)
      failure = new NothingSeen(record.refreshed.looked);
    if (operation === "preview" && failure === undefined && record.refreshed.drifted.length === 0)
      inSync.add(stack);
    else inSync.delete(stack);
    const { recovery } = run;

    const { verdicts, broke }: PacksSaid =
      options.policies !== false && (operation === "preview" || operation === "up")
        ? await packsSaid(declared, record, told, failure)
        : { verdicts: [] };
    const seen: StackRun = {
      stack,
      engine: "pulumi",
      operation,
      resources: record.resources,
      verdicts,
      changes: record.changes,
      awaits,
      kept: [],
      ...(recovery === undefined ? {} : { recovery }),
    };
    // The engine fails a run for a violation too; that is an answer, not a fault.
    const refused = verdicts.some(stopsUpdate);
    if ((failure !== undefined || broke !== undefined) && !refused) {
      const held =
        operation === "destroy" ? heldCompartment(record.errors, record.resources, options.now()) : undefined;
      const why = [failure === undefined ? undefined : broke, unansweredWords(stack, unanswered), held]
        .filter((words) => words !== undefined)
        .join("\n");
      const cause = failure ?? new Error(broke);
      const fault = failedOperation(stack, operation, record, cause, { recovery, why });
      throw broke === undefined ? fault : new PackFault(fault, seen);
    }
    const kept =
      operation === "destroy"
        ? keptAfterDestroy(await open.stack.exportStack(), record.resources, options.now())
        : [];
    const errors = [...record.errors, ...(broke === undefined ? [] : [broke])];
    return { ...seen, ...(refused && errors.length > 0 ? { errors } : {}), kept };
  };

  const up = (declared: DeclaredStack, listener: EngineListener, plan?: string): Promise<StackRun> =>
    work("up", declared, listener, async ({ stack, packs }, quiet) => {
      await stack.up({
        ...packs,
        ...quiet,
        // What somebody changed by hand is changed back: the state alone does not know of it.
        refresh: !inSync.has(declared.name.stack),
        ...(plan === undefined ? {} : { plan }),
      });
      const handover = await exportedOutput(stack, "handover");
      writeHandovers(declared.name.stack, tenancyId, options.target.outputs, handover);
    });

  return {
    name: "pulumi",
    previewToApprove: async (declared, listener) => {
      const plan = emptyPlanFile(options.workFolder, declared.name.stack);
      const handovers = seenHandovers(declared, options.target.outputs);
      let seen: SeenStack | undefined;
      const look = async ({ stack, packs }: OpenStack, quiet: Quiet) => {
        const state = stateDigest(await stack.exportStack());
        await stack.preview({ ...packs, ...quiet, plan, refresh: true });
        seen = { state, handovers, ...readPlannedSteps(plan) };
      };
      // An approval is of a settled state: what an earlier run left in flight is settled first, or no plan would hold.
      const run = await work("preview", declared, listener, look, { settles: true });
      return { run, ...(seen === undefined ? {} : { seen }) };
    },
    upAsPlanned: (declared, listener) =>
      up(declared, listener, planFile(options.workFolder, declared.name.stack)),
    preview: (declared, listener) =>
      work("preview", declared, listener, async ({ stack, packs }, quiet) => {
        await stack.preview({ ...packs, ...quiet, refresh: true });
      }),
    up: (declared, listener) => up(declared, listener),
    refresh: (declared, listener) =>
      work("refresh", declared, listener, async ({ stack }, quiet) => {
        await stack.refresh(quiet);
      }),
    drift: async (declared, listener) => {
      const { stack } = declared.name;
      const record = new EventRecord(stack, listener);
      return findDrift(declared, options, tenancyId, record, listener).catch((error: unknown) => {
        throw error instanceof RolloutError ? error : failedOperation(stack, "drift", record, error);
      });
    },
    audit: (declared) => auditState(declared, options, tenancyId),
    residents: (declared) => residents(declared, options),
    destroy: (declared, listener, how) =>
      work("destroy", declared, listener, async ({ stack }, quiet) => {
        if (how?.unprotect === true) await unprotect(stack);
        const exclude = heldByKeys(await stack.exportStack());
        await stack.destroy({ excludeProtected: how?.unprotect !== true, exclude, ...quiet });
        forgetHandovers(declared.name.stack, options.target.outputs);
      }),
  };
}

type Quiet = Required<Pick<NonNullable<Parameters<Stack["up"]>[0]>, "onEvent" | "color" | "signal">>;

function quiet(record: EventRecord, { signal, hear }: GracefulStop): Quiet {
  const onEvent: Quiet["onEvent"] = (event) => {
    record.take(event);
    hear(event);
  };
  return { onEvent, color: "never", signal };
}
