import type { Engine, EngineListener, Planner } from "../engine/engine.ts";
import type { StackResult } from "../evidence/collect-evidence.ts";
import type { DeclaredStack } from "../onboarding/stacks.ts";
import type { Operation, StackRun } from "../onboarding/vocabulary/stack-runs.ts";
import { stopsUpdate, type Verdict } from "../onboarding/vocabulary/verdicts.ts";
import { watch } from "./progress.ts";
import type { World } from "./world.ts";

type Work = (
  stack: DeclaredStack,
  listener: EngineListener,
  say: (text: string) => void,
) => Promise<StackRun>;

/**
 * Works on stacks in the order given. One that ends badly stops only those that need it.
 *
 * @param needsOf  stacks that must have ended well before a stack is tried
 */
async function runStacks(
  world: World,
  operation: Operation,
  stacks: readonly DeclaredStack[],
  work: Work,
  needsOf: (stack: DeclaredStack) => readonly string[],
): Promise<StackResult[]> {
  const results = new Map<string, StackResult>();
  const blocker = (stack: DeclaredStack) =>
    needsOf(stack).find((need) => (results.get(need)?.outcome ?? "done") !== "done");
  await watch(
    world,
    stacks.map((stack) => ({
      title: `${operation}  ${stack.name.stack}`,
      skip: () => {
        const blocked = blocker(stack);
        if (blocked === undefined) return undefined;
        const reason = `stack "${blocked}", which it needs, did not end well`;
        results.set(stack.name.stack, { stack: stack.name.stack, outcome: "skipped", reason });
        return `${operation}  ${stack.name.stack}: skipped, ${reason}`;
      },
      work: async (listener, say) => {
        const { stack: name } = stack.name;
        try {
          const result = resultOf(name, await work(stack, listener, say));
          results.set(name, result);
          if (result.outcome === "refused") throw new Error(result.reason);
        } catch (error) {
          if (!results.has(name))
            results.set(name, { stack: name, outcome: "failed", reason: wordsOf(error) });
          throw error;
        }
      },
    })),
  );
  return stacks.flatMap(({ name }) => results.get(name.stack) ?? []);
}

/** Plans or previews: a stack whose policies fail does not stop the others, nothing is changed anyway. */
export function previewStacks(
  world: World,
  engine: Planner,
  stacks: readonly DeclaredStack[],
): Promise<StackResult[]> {
  const operation = engine.name === "offline" ? "plan" : "preview";
  return runStacks(
    world,
    operation,
    stacks,
    (stack, listener) => engine.preview(stack, listener),
    () => [],
  );
}

/**
 * Previews each stack with the packs, then updates it. A mandatory failure stops it before anything is
 * created; a mandatory policy that could not look yet is named first and looks again in the update.
 */
export function updateStacks(
  world: World,
  engine: Engine,
  stacks: readonly DeclaredStack[],
): Promise<StackResult[]> {
  const work: Work = async (stack, listener, say) => {
    const preview = await engine.preview(stack, listener);
    if (preview.verdicts.some(stopsUpdate)) return preview;
    const unseen = preview.verdicts.filter(
      (verdict) => verdict.level === "mandatory" && verdict.outcome === "not-checked",
    );
    if (unseen.length > 0) {
      const names = unseen.map(({ policy }) => policy).join(", ");
      say(`not checked yet, checked again in the update: ${names}`);
      world.stderr.write(
        `${stack.name.stack}: mandatory policies not checked at preview, checked again in the update: ${names}\n`,
      );
    }
    return engine.up(stack, listener);
  };
  return runStacks(world, "up", stacks, work, ({ needs }) => needs);
}

/** Destroys in the opposite order; a stack stays where one that needs it could not go. */
export async function destroyStacks(
  world: World,
  engine: Engine,
  stacks: readonly DeclaredStack[],
): Promise<StackResult[]> {
  const needing = (one: DeclaredStack) =>
    stacks.filter(({ needs }) => needs.includes(one.name.stack)).map(({ name }) => name.stack);
  return runStacks(
    world,
    "destroy",
    stacks.toReversed(),
    (stack, listener) => engine.destroy(stack, listener),
    needing,
  );
}

function resultOf(stack: string, run: StackRun): StackResult {
  const failed = run.verdicts.filter(stopsUpdate);
  if (failed.length === 0) return { stack, outcome: "done", run };
  const reason = `${policies(failed)} failed${run.operation === "up" ? " during the update" : "; nothing was changed"}`;
  return { stack, outcome: "refused", reason, run };
}

function policies(failed: readonly Verdict[]): string {
  return `mandatory ${failed.length === 1 ? "policy" : "policies"} ${failed.map(({ policy }) => policy).join(", ")}`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
