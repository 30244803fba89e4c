import type { ResourceUnderTest } from "./run-policy.ts";

/** @returns an IAM policy of a stack, as policies see it */
export function iamPolicy(stack: string, ...statements: readonly unknown[]): ResourceUnderTest {
  return { stack, type: "oci:Identity/policy:Policy", name: "access", props: { statements } };
}

/** @returns what is told of a statement, once per fault */
export function faultsOf(statement: string, ...faults: readonly string[]): string[] {
  return faults.map((fault) => `Statement "${statement}" ${fault}.`);
}
