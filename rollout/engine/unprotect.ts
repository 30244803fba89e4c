import type { Deployment, Stack } from "@pulumi/pulumi/automation/index.js";

interface State {
  readonly resources?: readonly { readonly protect?: boolean }[];
}

/**
 * Takes the protection off everything in a stack's state, in one write: all of it or nothing. Nothing in the cloud
 * changes. The program still asks for it, so the next update puts it on again.
 */
export async function unprotect(stack: Stack): Promise<void> {
  await stack.importStack(unprotected(await stack.exportStack()));
}

/** @returns the same state, nothing in it protected */
export function unprotected({ version, deployment }: Deployment): Deployment {
  const { resources = [], ...rest } = (deployment ?? {}) as State;
  return {
    version,
    deployment: { ...rest, resources: resources.map(withoutProtection) },
  };
}

function withoutProtection<R extends { readonly protect?: boolean }>(resource: R): Omit<R, "protect"> {
  const { protect: _, ...rest } = resource;
  return rest;
}
