import type { SeenStack } from "../../rollout/engine/approval/approval.ts";
import type { Engine } from "../../rollout/engine/engine.ts";
import type { DeclaredStack } from "../../rollout/onboarding/stacks.ts";
import type { Drift } from "../../rollout/onboarding/vocabulary/drift.ts";
import type { Operation, StackRun } from "../../rollout/onboarding/vocabulary/stack-runs.ts";

/** What a preview of an empty stack saw. */
export const SEEN: SeenStack = { state: "none", plan: "0".repeat(64), handovers: {}, steps: [] };

type Answer = Partial<StackRun> | Error;

/** An engine that answers as told and keeps what it was asked, e.g. `up payments-dev`. */
export function fakeEngine(
  answers: Readonly<Record<string, Answer>> = {},
  residents: string[] = [],
  seen: Readonly<Record<string, SeenStack>> = {},
  drifts: Readonly<Record<string, Drift | Error>> = {},
): Engine & { readonly asked: string[] } {
  const asked: string[] = [];
  const answer =
    (operation: Operation) =>
    async ({ name }: DeclaredStack): Promise<StackRun> => {
      asked.push(`${operation} ${name.stack}`);
      const told = answers[`${operation} ${name.stack}`];
      if (told instanceof Error) throw told;
      return {
        stack: name.stack,
        engine: "pulumi",
        operation,
        resources: [],
        verdicts: [],
        awaits: [],
        kept: [],
        ...told,
      };
    };
  return {
    name: "pulumi",
    asked,
    preview: answer("preview"),
    up: answer("up"),
    refresh: answer("refresh"),
    previewToApprove: async (stack) => ({
      run: await answer("preview")(stack),
      seen: seen[stack.name.stack] ?? SEEN,
    }),
    upAsPlanned: answer("up"),
    audit: (stack) => answer("audit")(stack),
    drift: async ({ name }) => {
      asked.push(`drift ${name.stack}`);
      const found = drifts[name.stack] ?? { stack: name.stack, state: "not-up" };
      if (found instanceof Error) throw found;
      return found;
    },
    residents: async () => residents,
    destroy: answer("destroy"),
  };
}
