import type { Policy } from "@pulumi/policy";

const PREFIX = "CIS OCI Foundations 3.1: ";

/**
 * The CIS controls that a policy serves, as tags of the policy object: the SDK has room for one framework, and that one
 * holds the requirements.
 *
 * @param ids  e.g. `5.1.1`; numbers only, the benchmark's wording is its own
 */
export function cisOci(...ids: readonly [string, ...string[]]): string[] {
  return ids.map((id) => `${PREFIX}${id}`);
}

/** @returns the ids of a policy's CIS controls, in the order `cisOci` got them; empty where none fits */
export function cisOf(policy: Policy): string[] {
  return (policy.tags ?? []).flatMap((tag) => (tag.startsWith(PREFIX) ? [tag.slice(PREFIX.length)] : []));
}
