import { definedTagKey } from "../../rollout/onboarding/vocabulary/tags.ts";
import { parseStackName } from "../../rollout/onboarding/vocabulary/stack-names.ts";

/** A resource as a state or a plan knows it. */
export interface ProvenResource {
  readonly urn: string;
  /** Type token, e.g. `oci:Core/vcn:Vcn`. */
  readonly type: string;
  /** Logical name. */
  readonly name: string;
  /** Inputs, as JSON. What is unknown or secret is one of the markers of `isUnseen`. */
  readonly props: Readonly<Record<string, unknown>>;
  /** What the cloud knows it by; absent before it is created. */
  readonly id?: string;
  /** What the cloud added; absent before it is created. */
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** All of one stack. */
export interface ProvenStack {
  readonly stack: string;
  readonly resources: readonly ProvenResource[];
}

/** The same with its environment; `undefined` for `tenancy`, and for a stack that is none of the rollout's. */
export interface PlacedStack extends ProvenStack {
  readonly environment: string | undefined;
  /** Name of the team, in a team's stack. */
  readonly team: string | undefined;
}

/** @returns the stack with what its name says of it */
export function placed({ stack, resources }: ProvenStack): PlacedStack {
  const name = parseStackName(stack);
  return {
    stack,
    resources,
    environment: name === undefined || name.kind === "tenancy" ? undefined : name.environment,
    team: name?.kind === "team" ? name.team : undefined,
  };
}

/**
 * The environment that a resource belongs to: its stack's, or the one that its tag names where `tenancy` made it for
 * that environment, as it does with the compartments.
 */
export function environmentOf(
  { environment }: PlacedStack,
  { props }: ProvenResource,
  environments: ReadonlySet<string>,
): string | undefined {
  if (environment !== undefined) return environment;
  const tags = props["definedTags"];
  const tagged = isRecord(tags) ? tags[definedTagKey("Environment")] : undefined;
  return typeof tagged === "string" && environments.has(tagged) ? tagged : undefined;
}

/** @returns whether a value is a JSON object */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
