/** What a stack's name says about it. `tenancy` belongs to no environment. */
export type StackName =
  | { readonly kind: "tenancy"; readonly stack: "tenancy" }
  | { readonly kind: "shared"; readonly stack: string; readonly environment: string }
  | { readonly kind: "team"; readonly stack: string; readonly environment: string; readonly team: string };

/** Team names that would collide with a stack or a tag value of the toolkit's own. */
export const RESERVED_TEAM_NAMES = ["ai", "tenancy", "shared", "governance", "platform"] as const;

/** Environment names that would collide with a compartment or a tag value of the toolkit's own. */
export const RESERVED_ENVIRONMENT_NAMES = ["tenancy", "shared", "governance"] as const;

/**
 * Reads a stack's name: `tenancy`, `shared-<environment>` or `<team>-<environment>`.
 *
 * Environment names hold no hyphen, so the last hyphen always separates team from environment.
 *
 * @returns `undefined` for a name that is none of the three
 */
export function parseStackName(stack: string): StackName | undefined {
  if (stack === "tenancy") return { kind: "tenancy", stack };
  const hyphen = stack.lastIndexOf("-");
  if (hyphen <= 0 || hyphen === stack.length - 1) return undefined;
  const environment = stack.slice(hyphen + 1);
  const team = stack.slice(0, hyphen);
  return team === "shared"
    ? { kind: "shared", stack, environment }
    : { kind: "team", stack, environment, team };
}

/** @returns the stacks whose outputs a stack needs, by its name alone */
export function neededStacks(name: StackName): string[] {
  if (name.kind === "tenancy") return [];
  return name.kind === "shared" ? ["tenancy"] : ["tenancy", `shared-${name.environment}`];
}

/** @returns the stack in a Pulumi URN, `urn:pulumi:<stack>::<project>::<types>::<name>` */
export function stackOfUrn(urn: string): string {
  return urn.split("::", 1)[0]?.slice("urn:pulumi:".length) ?? "";
}

/** @returns the last part of a Pulumi URN, the resource's logical name */
export function nameOfUrn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** @returns the type token in a Pulumi URN, without those of its parents; "" for what is no URN */
export function typeOfUrn(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}
