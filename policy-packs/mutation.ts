import { definedTagKey, type TagKeyName } from "../rollout/onboarding/vocabulary/tags.ts";
import type { EvaluatedResource } from "./analyzer-requests.ts";
import type { StackFacts } from "./stack-facts.ts";

/**
 * The smallest change to a stack that a policy must notice: what somebody would have done by mistake, or on purpose.
 * Every policy has at least one beside it, and a program applies all of them to the example stacks.
 */
export interface Mutation {
  /** What was done, in words, e.g. `the bucket is opened to the public`. */
  readonly what: string;
  /** Stack of the example that it is done to. */
  readonly stack: string;
  readonly change: (resources: readonly EvaluatedResource[]) => readonly EvaluatedResource[];
  /** What the documents say otherwise, where the mistake is theirs. */
  readonly facts?: Partial<StackFacts>;
  /** Exactly the policies that fail by it, sorted. */
  readonly fails: readonly string[];
}

/** Which resource, by type token and logical name. */
export interface Which {
  readonly type: string;
  /** Absent where the stack holds one of the type. */
  readonly name?: string;
}

/** @returns the resources, of which one has other inputs; `undefined` takes an input away */
export function withInputs(which: Which, inputs: Readonly<Record<string, unknown>>): Mutation["change"] {
  return (resources) =>
    one(resources, which, (resource) => [
      {
        ...resource,
        props: Object.fromEntries(
          Object.entries({ ...resource.props, ...inputs }).filter(([, value]) => value !== undefined),
        ),
      },
    ]);
}

/** @returns the resources, of which one IAM policy holds a statement more */
export function withStatement(name: string, statement: string): Mutation["change"] {
  return (resources) =>
    one(resources, { type: "oci:Identity/policy:Policy", name }, (resource) => {
      const statements = (resource.props["statements"] ?? []) as readonly unknown[];
      return [{ ...resource, props: { ...resource.props, statements: [...statements, statement] } }];
    });
}

/** @returns the resources, of which one has another value of a defined tag; `undefined` takes the tag away */
export function withTag(which: Which, key: TagKeyName, value: string | undefined): Mutation["change"] {
  return (resources) =>
    one(resources, which, (resource) => {
      const tags = (resource.props["definedTags"] ?? {}) as Readonly<Record<string, unknown>>;
      const { [definedTagKey(key)]: _before, ...rest } = tags;
      const definedTags = value === undefined ? rest : { ...rest, [definedTagKey(key)]: value };
      return [{ ...resource, props: { ...resource.props, definedTags } }];
    });
}

/** @returns the resources, of which one has an input that comes from other resources of the stack, by URN */
export function withOrigin(which: Which, input: string, urns: readonly string[]): Mutation["change"] {
  return (resources) =>
    one(resources, which, (resource) => [
      { ...resource, propertyDependencies: { ...resource.propertyDependencies, [input]: urns } },
    ]);
}

/** @returns the resources without one, or without all of a type where no name is given */
export function without({ type, name }: Which): Mutation["change"] {
  return (resources) => {
    const rest = resources.filter(
      (resource) => !isOf(resource, { type, ...(name === undefined ? {} : { name }) }),
    );
    if (rest.length === resources.length) throw new Error(`the stack holds no ${type} ${name ?? ""}`);
    return rest;
  };
}

/** @returns the resources and one more: like `like`, with other type, name or inputs */
export function withAlso(
  like: Which,
  other: {
    readonly type?: string;
    readonly name: string;
    readonly props?: Readonly<Record<string, unknown>>;
  },
): Mutation["change"] {
  return (resources) =>
    one(resources, like, (resource) => [
      resource,
      {
        ...resource,
        type: other.type ?? resource.type,
        name: other.name,
        urn: resource.urn
          .replace(resource.type, other.type ?? resource.type)
          .replace(/::[^:]+$/, `::${other.name}`),
        props: { ...resource.props, ...other.props },
      },
    ]);
}

/** @returns what several changes make one after another */
export function all(...changes: readonly Mutation["change"][]): Mutation["change"] {
  return (resources) => changes.reduce((changed, change) => change(changed), resources);
}

function one(
  resources: readonly EvaluatedResource[],
  which: Which,
  change: (resource: EvaluatedResource) => readonly EvaluatedResource[],
): EvaluatedResource[] {
  const found = resources.filter((resource) => isOf(resource, which));
  if (found.length !== 1)
    throw new Error(`${found.length} resources are ${which.type} ${which.name ?? ""}, not one`);
  return resources.flatMap((resource) => (isOf(resource, which) ? change(resource) : [resource]));
}

function isOf({ type, name }: EvaluatedResource, which: Which): boolean {
  return type === which.type && (which.name === undefined || name === which.name);
}
