import { UnknownValueError } from "@pulumi/policy";
import type { ReportViolation, ResourceValidation, StackValidation } from "@pulumi/policy";
import type { LeveledPolicy } from "./binding.ts";

/** Milliseconds in which a policy that answers later must have answered. */
const PATIENCE = 30_000;

/** How a policy that broke begins what it says. What it saw until then it may have said before. */
const BROKE = "The policy broke here and has allowed nothing: ";

export interface Guard {
  /** Milliseconds; 30 s where nothing is said. */
  readonly patience?: number;
  /** Told before a policy is asked, and when it has returned: whoever watches from another thread sees one that does not. */
  readonly watch?: {
    readonly begins: (policy: string) => void;
    readonly ended: () => void;
  };
}

/** @returns whether a violation, without its description, says that the policy broke */
export function isBreak(message: string): boolean {
  return message.startsWith(BROKE);
}

/**
 * A policy that cannot take others down with it: where it throws, or gives a promise that does not settle in time, it
 * reports that at its own level and the other policies are asked as ever. The SDK would drop every answer of the call.
 *
 * A loop that never returns cannot be ended from its own thread: `watch` is for that, in a pack's process. In this
 * process, offline, it hangs the command until somebody ends it.
 */
export function guarded(policy: LeveledPolicy, guard: Guard = {}): LeveledPolicy {
  if ("validateStack" in policy) {
    const validate: StackValidation = policy.validateStack;
    const validateStack: StackValidation = (args, report) => ask(policy.name, validate, args, report, guard);
    return { ...policy, validateStack: Object.assign(validateStack, validate) };
  }
  const validate = policy.validateResource as ResourceValidation;
  const validateResource: ResourceValidation = (args, report) =>
    ask(policy.name, validate, args, report, guard);
  // The SDK reads the type that a policy is bound to off the function.
  return { ...policy, validateResource: Object.assign(validateResource, validate) };
}

interface Declinable {
  readonly notApplicable: (reason?: string) => never;
}

function ask<Args extends Declinable>(
  policy: string,
  validate: (args: Args, report: ReportViolation) => Promise<void> | void,
  args: Args,
  report: ReportViolation,
  { patience = PATIENCE, watch }: Guard,
): Promise<void> | void {
  let declined: unknown;
  let isOver = false;
  const breaks = (how: string) => {
    isOver = true;
    report(`${BROKE}${how}.`);
  };
  // Two throws are answers, not breaks, and are the SDK's to read. Of one it publishes no class.
  const caught = (error: unknown) => {
    if (error === declined || error instanceof UnknownValueError) throw error;
    breaks(`it threw ${wordsOf(error)}`);
  };
  const told: Args = {
    ...args,
    notApplicable: (reason) => {
      try {
        return args.notApplicable(reason);
      } catch (error) {
        declined = error;
        throw error;
      }
    },
  };
  const tell: ReportViolation = (message, urn) => {
    // What comes after the answer was given belongs to no answer.
    if (!isOver) report(message, urn);
  };
  try {
    watch?.begins(policy);
    const answer = validate(told, tell);
    if (answer instanceof Promise)
      return settled(answer.catch(caught), patience, () =>
        breaks(`it gave no answer within ${patience / 1000} s`),
      );
  } catch (error) {
    caught(error);
  } finally {
    watch?.ended();
  }
}

/** Only a policy that answers later costs a timer: there are thousands of calls, and hardly one of them does. */
async function settled(answer: Promise<void>, patience: number, tooLate: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      tooLate();
      resolve();
    }, patience);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Its kind and its place, never its message: that may quote the value that the policy stumbled on. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return "what is no error";
  const [, place] =
    /\n\s+at .*?(policy-packs\/[a-z-]+\/policies\/[^\s()]+:\d+):\d+/.exec(error.stack ?? "") ?? [];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}
