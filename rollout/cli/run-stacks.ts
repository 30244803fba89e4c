import { PackFault } from "../engine/broken-packs.ts";
import type { Engine, EngineListener, Planner } from "../engine/engine.ts";
import type { StackResult } from "../evidence/collect-evidence.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { Operation, StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { hasBroken, stopsUpdate, type Verdict } from "../onboarding/vocabulary/verdicts.ts";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";
import { AT_ONCE } from "./concurrency.ts";
import { watch } from "./progress.ts";
import type { World } from "./world.ts";

/** A stack needs what others hand over, and they are not up. Nothing was changed. */
export class AwaitedStacks extends RolloutError {
  override readonly name = "AwaitedStacks";
  constructor(stack: string, awaits: readonly string[], flags: string) {
    super(
      `stack "${stack}" needs what ${awaits.join(" and ")} hand${awaits.length === 1 ? "s" : ""} over, and ${awaits.length === 1 ? "it is" : "they are"} not up. ` +
        `Nothing was changed. Run "rollout up ${awaits.join(" ")} ${stack}${flags}".`,
    );
  }
}

export type Work = (stack: DeclaredStack, listener: EngineListener) => Promise<StackRun>;

/** How the stacks of one command are worked on. */
interface Course {
  readonly operation: Operation;
  /** How many at once; the offline engine shares one process and takes one at a time. */
  readonly concurrency: number;
  readonly work: Work;
  /** Stacks that must have ended well before a stack is tried. */
  readonly needsOf: (stack: DeclaredStack) => readonly string[];
}

/** Works on stacks in the order given. One that ends badly stops only those that need it. */
export async function runStacks(
  world: World,
  stacks: readonly DeclaredStack[],
  { operation, concurrency, work, needsOf }: Course,
): Promise<StackResult[]> {
  const results = new Map(stacks.map(({ name }) => [name.stack, Promise.withResolvers<StackResult>()]));
  const blocker = async (stack: DeclaredStack) => {
    for (const need of needsOf(stack)) {
      const result = await results.get(need)?.promise;
      if (result !== undefined && result.outcome !== "done") return need;
    }
    return undefined;
  };
  await watch(
    world,
    stacks.map((stack) => {
      const { stack: name } = stack.name;
      const settle = (result: StackResult) => results.get(name)?.resolve(result);
      return {
        title: `${operation}  ${name}`,
        ready: async () => {
          const blocked = await blocker(stack);
          if (blocked === undefined && !world.interrupted.aborted) return undefined;
          const reason =
            blocked === undefined ? "you interrupted the run" : `stack "${blocked}" did not end well`;
          settle({ stack: name, outcome: "skipped", reason });
          return reason;
        },
        work: async (listener) => {
          const result = await work(stack, listener).then(
            (run) => {
              if (run.recovery !== undefined) world.stderr.write(`${run.recovery.said}\n`);
              return resultOf(name, run);
            },
            (error: unknown): StackResult => ({
              stack: name,
              outcome: "failed",
              reason: wordsOf(error),
              ...(error instanceof PackFault ? { run: error.run } : {}),
            }),
          );
          settle(result);
          if (result.outcome !== "done") throw new Error(result.reason);
        },
      };
    }),
    concurrency,
  );
  return Promise.all([...results.values()].map(({ promise }) => promise));
}

/** Plans or previews: a stack whose policies fail does not stop the others, nothing is changed anyway. */
export function previewStacks(
  world: World,
  engine: Planner,
  stacks: readonly DeclaredStack[],
  atOnce = AT_ONCE,
): Promise<StackResult[]> {
  const work: Work = (stack, listener) => engine.preview(stack, listener);
  const course =
    engine.name === "offline"
      ? { operation: "plan", concurrency: 1 }
      : { operation: "preview", concurrency: atOnce };
  return runStacks(world, stacks, {
    ...(course as Pick<Course, "operation" | "concurrency">),
    work,
    needsOf: () => [],
  });
}

/** Judges what the states of stacks hold. One that cannot be judged stops no other. */
export function auditStacks(
  world: World,
  engine: Engine,
  stacks: readonly DeclaredStack[],
  atOnce = AT_ONCE,
): Promise<StackResult[]> {
  return runStacks(world, stacks, {
    operation: "audit",
    concurrency: atOnce,
    work: (stack) => engine.audit(stack),
    needsOf: () => [],
  });
}

/**
 * Previews each stack with the packs, then updates it. A mandatory failure stops it before anything is
 * created; a mandatory policy that could not look yet is named first and looks again in the update.
 *
 * @param flags  what the command was called with, e.g. ` --sandbox`: a command it suggests must go to the same place
 */
export function updateStacks(
  world: World,
  engine: Engine,
  stacks: readonly DeclaredStack[],
  flags = "",
  atOnce = AT_ONCE,
): Promise<StackResult[]> {
  const work: Work = async (stack, listener) => {
    const preview = await engine.preview(stack, listener);
    if (preview.verdicts.some(stopsUpdate)) return preview;
    if (preview.awaits.length > 0) throw new AwaitedStacks(stack.name.stack, preview.awaits, flags);
    const unseen = preview.verdicts.filter(
      ({ level, outcome }) => level === "mandatory" && outcome === "not-checked",
    );
    if (unseen.length > 0) {
      const names = unseen.map(({ policy }) => policy).join(", ");
      world.stderr.write(
        `${stack.name.stack}: mandatory policies not checked at preview, checked again in the update: ${names}\n`,
      );
    }
    return engine.up(stack, listener);
  };
  return runStacks(world, stacks, {
    operation: "up",
    concurrency: atOnce,
    work,
    needsOf: ({ needs }) => needs,
  });
}

function resultOf(stack: string, run: StackRun): StackResult {
  const stopping = run.verdicts.filter(stopsUpdate);
  // An audit has nothing to stop: what failed is what it is for.
  if (stopping.length === 0 || run.operation === "audit") return { stack, outcome: "done", run };
  const failed = stopping.filter(({ outcome }) => outcome === "failed");
  const words = [
    ...(failed.length === 0 ? [] : [`${policies(failed)} failed`]),
    ...stopping.filter(hasBroken).map(({ pack, policy }) => `policy ${policy} of pack ${pack} broke`),
  ].join(", ");
  const reason = `${words}${run.operation === "up" ? " during the update" : "; nothing was changed"}${(run.errors ?? []).map((error) => `\n${error}`).join("")}`;
  return { stack, outcome: "refused", reason, run };
}

function policies(failed: readonly Verdict[]): string {
  return `mandatory ${failed.length === 1 ? "policy" : "policies"} ${failed.map(({ policy }) => policy).join(", ")}`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
