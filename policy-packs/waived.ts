import type { Waiver } from "../rollout/onboarding/vocabulary/waivers.ts";

/** A waiver on one URN. The stack's own URN stands for the stack as a whole. */
export interface ResourceWaiver {
  readonly policy: string;
  readonly resource: string;
  /** The day that its last day is compared with, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly waiver: Waiver;
}

/** The same as a pack takes it, under the name of its policy. */
export interface ConfiguredWaiver {
  readonly resource: string;
  readonly expires: string;
  readonly asOf: string;
}

/** Name of the property that holds the waivers in a policy's configuration. */
export const WAIVERS = "waivers";

/** Policies that tell what waivers covered. They belong to no pack's bindings: every pack serves them last. */
export const WAIVED_ON_RESOURCE = "waived-on-resource";
export const WAIVED_ON_STACK = "waived-on-stack";
export const WAIVED_POLICIES: ReadonlySet<string> = new Set([WAIVED_ON_RESOURCE, WAIVED_ON_STACK]);
export const WAIVED_DESCRIPTION = "A finding of another policy that a waiver covers.";

/** A violation that a waiver covers. */
export interface WaivedFinding {
  readonly policy: string;
  readonly message: string;
  readonly resource: string | undefined;
}

/** @returns what an advisory policy says of it; `readWaived` takes it apart again */
export function waivedMessage({ policy, message }: WaivedFinding): string {
  return `${policy}: ${message}`;
}

/** @returns policy and message of what `WAIVED_ON_RESOURCE` or `WAIVED_ON_STACK` told; `undefined` for another shape */
export function readWaived(
  message: string,
): { readonly policy: string; readonly message: string } | undefined {
  const [, policy, told] = /^([a-z-]+): (.*)$/s.exec(message) ?? [];
  return policy === undefined || told === undefined ? undefined : { policy, message: told };
}
