import type { Fault, FaultKind } from "../../rollout/sandbox/faults.ts";
import { LastingTenancy } from "../harness/cut-off.ts";

/** What was made to go wrong with one service, and what became of the update. */
export interface ServiceFault {
  readonly service: string;
  readonly stack: string;
  readonly fault: string;
  /** `converged`: at once. `named`: it failed, named the call and the next command, and the next one converged. */
  readonly outcome: "converged" | "named" | "wrong";
  /** Seconds of the update with the fault. */
  readonly seconds: number;
  /** What it said when it failed, in one line; what is wrong, where that is so. */
  readonly said: string;
}

/** What happens to calls of a service. Passing faults meet its first calls; the lasting one meets all of them. */
export const FAULTS: Readonly<Record<string, readonly { kind: FaultKind; count: number }[]>> = {
  "429 three times": [{ kind: { status: 429 }, count: 3 }],
  "500 three times": [{ kind: { status: 500 }, count: 3 }],
  "dropped before and after it was done": [
    { kind: { drop: "before" }, count: 1 },
    { kind: { drop: "after" }, count: 1 },
  ],
  "slow by 4 s, twice": [{ kind: { slow: 4 }, count: 2 }],
  "500 for good": [{ kind: { status: 500 }, count: 100_000 }],
};

const STACKS = ["tenancy", "shared-dev", "claims-dev"] as const;
/** Seconds for which the provider repeats a call: what lasts is to be told soon. */
const PATIENCE = { TF_VAR_retry_duration_seconds: "10" };

/** Services by the first stack that changes something in them, from one run of all stacks without a fault. */
export interface Baseline {
  readonly tenancy: LastingTenancy;
  readonly services: readonly { readonly service: string; readonly stack: string }[];
  /** What is there before a stack, and after it. */
  readonly of: ReadonlyMap<string, { readonly start: string; readonly holds: readonly string[] }>;
}

export async function openBaseline(): Promise<Baseline> {
  const tenancy = await LastingTenancy.open();
  const services: { service: string; stack: string }[] = [];
  const of = new Map<string, { start: string; holds: readonly string[] }>();
  for (const stack of STACKS) {
    const start = await tenancy.snapshot();
    const before = tenancy.sandbox.calls.length;
    await tenancy.up(stack);
    of.set(stack, { start, holds: tenancy.holds() });
    for (const { method, service: host } of tenancy.sandbox.calls.slice(before)) {
      const service = host.replace(/^.*\./, "");
      if (method !== "GET" && !services.some((known) => known.service === service)) {
        services.push({ service, stack });
      }
    }
  }
  return { tenancy, services: services.sort((a, b) => (a.service < b.service ? -1 : 1)), of };
}

/** Updates the stack of a service while its calls go wrong, from the same start each time. */
export async function faultOf(
  { tenancy, of }: Baseline,
  { service, stack }: Baseline["services"][number],
  fault: string,
): Promise<ServiceFault> {
  const { start, holds } = of.get(stack) ?? { start: "", holds: [] };
  await tenancy.restore(start);
  for (const one of FAULTS[fault] ?? []) tenancy.sandbox.faults.add({ service, ...one } satisfies Fault);
  const began = performance.now();
  const failure = await tenancy.up(stack, PATIENCE).then(() => undefined, wordsOf);
  const seconds = Math.round((performance.now() - began) / 1000);
  tenancy.sandbox.faults.clear();
  const about = { service, stack, fault, seconds };

  if (failure !== undefined) {
    if (!namesCall(failure) || !failure.includes('Run "rollout ')) {
      return { ...about, outcome: "wrong", said: `does not name the call and the next command: ${failure}` };
    }
    const second = await tenancy.up(stack).then(() => undefined, wordsOf);
    if (second !== undefined) return { ...about, outcome: "wrong", said: `did not converge: ${second}` };
  }
  const held = tenancy.holds();
  if (JSON.stringify(held) !== JSON.stringify(holds)) {
    return { ...about, outcome: "wrong", said: `holds ${held.length} things instead of ${holds.length}` };
  }
  return failure === undefined
    ? { ...about, outcome: "converged", said: "" }
    : { ...about, outcome: "named", said: callIn(failure) };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The provider tells service, operation and status, or what became of the connection. */
function namesCall(words: string): boolean {
  return /Operation Name: |[a-z0-9.-]+\.oraclecloud\.com\/\S/.test(words);
}

function callIn(words: string): string {
  const service = /Service: ([^\n]*)/.exec(words)?.[1];
  const operation = /Operation Name: ([^\n]*)/.exec(words)?.[1];
  const url = /(?:(?:GET|POST|PUT|PATCH|DELETE) "?https:\/\/)?[a-z0-9.-]+\.oraclecloud\.com\/[^\s"]*/i.exec(
    words,
  )?.[0];
  return [service, operation, url].filter((part) => part !== undefined).join(", ");
}
