import * as z from "zod";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import type { RunningSandbox } from "./run-file.ts";

/** Milliseconds after which a sandbox that does not answer counts as not running. */
const PATIENCE = 5000;

const status = z.object({
  region: z.string(),
  time: z.string(),
  resources: z.number(),
  calls: z.number(),
  faults: z.number(),
});
export type SandboxStatus = z.infer<typeof status>;

/** The sandbox refused what the control endpoint was asked. */
export class ControlRefused extends RolloutError {
  override readonly name = "ControlRefused";
  override readonly exitCode = 1;
}

/** @returns how it is; `undefined` where nobody answers to the run file's token */
export async function statusOf(running: RunningSandbox): Promise<SandboxStatus | undefined> {
  try {
    return status.parse(await control(running, "GET", "/status"));
  } catch {
    return undefined;
  }
}

/** @returns the JSON that was answered @throws ControlRefused, TypeError  where nobody answers */
export async function control(
  { url, token }: Pick<RunningSandbox, "url" | "token">,
  method: string,
  path: string,
  sent?: unknown,
): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    signal: AbortSignal.timeout(PATIENCE),
    ...(sent !== undefined && { body: JSON.stringify(sent) }),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const { message } = z.object({ message: z.string() }).parse(answer);
  throw new ControlRefused(`The sandbox did not do it: ${message}`);
}
