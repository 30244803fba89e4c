import type { Recovery } from "../onboarding/vocabulary/recovery.ts";
import type { Operation } from "../onboarding/vocabulary/stack-runs.ts";
import { EngineFault } from "./engine.ts";
import type { EventRecord } from "./engine-events.ts";

const NEXT: Record<Operation | "drift", (stack: string) => string> = {
  drift: (stack) => `Nothing was changed. Run "rollout drift ${stack}" again.`,
  audit: (stack) =>
    `Nothing was changed. Run "rollout audit --from state" again when "rollout preview ${stack}" works.`,
  plan: (stack) => `Nothing was changed. Run "rollout plan ${stack}" again.`,
  preview: (stack) => `Nothing was changed. Run "rollout preview ${stack}" again.`,
  refresh: (stack) =>
    `Nothing was changed in the cloud. Run "rollout preview ${stack}" to see where it stands.`,
  up: (stack) =>
    `Some resources may already be changed. Run "rollout preview ${stack}" to see what is left, then "rollout up ${stack}".`,
  destroy: (stack) => `Some resources may already be deleted. Run "rollout destroy ${stack}" again to go on.`,
};

/** @returns the fault of an operation that did not end: what was said, what may have changed, which command comes next */
export function failedOperation(
  stack: string,
  operation: Operation | "drift",
  record: EventRecord,
  cause: unknown,
  { recovery, why }: { readonly recovery?: Recovery | undefined; readonly why?: string | undefined } = {},
): EngineFault {
  const told = toldOnce(record.errors);
  const words = told.length > 0 ? told.join("\n") : lastWords(cause);
  const lines = [
    ...(recovery === undefined ? [] : [recovery.said]),
    `${operation} of stack "${stack}" failed: ${words}`,
    ...(why === undefined || why === "" ? [] : [why]),
    NEXT[operation](stack),
  ];
  return new EngineFault(stack, lines.join("\n"), cause);
}

/** The provider logs what it then returns as an error, and a service that is away fails every resource alike. */
function toldOnce(errors: readonly string[]): string[] {
  const returned = errors.filter((words) => !words.startsWith("sdk-v2/"));
  return [...new Set(returned.length > 0 ? returned : errors)];
}

/** The CLI's own error line out of everything it printed. */
function lastWords(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const errors = text.split("\n").filter((line) => /^\s*(stderr: )?error: /.test(line));
  return errors.length > 0
    ? errors.map((line) => line.replace(/^\s*(stderr: )?error: /, "")).join("\n")
    : text.trim();
}
