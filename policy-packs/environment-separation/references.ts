import { UnknownValueError, type PolicyResource, type StackValidationArgs } from "@pulumi/policy";

/** What may stand for an id: the engine shows an absent one as null or empty. */
export type SeenId = string | null | undefined;

/** One input that names other resources by their ids. */
export interface Reference {
  /** Name of the input, as `propertyDependencies` knows it. */
  readonly input: string;
  /** One reader for each id; it throws where that id is not known yet. */
  readonly ids: readonly (() => SeenId)[];
  /** Types of the resources that make what it names. */
  readonly madeBy: readonly string[];
  /** Whether one resource may be named several times, as a gateway is by many routes. */
  readonly repeats?: true;
}

/**
 * Ids that a stack may use: those of its own resources, as far as they are known, and those that it was told of.
 *
 * @param told  OCIDs from outside the stack: the fact `ownIds`
 */
export function ownIdsOf(
  { resources }: Pick<StackValidationArgs, "resources">,
  told: readonly string[],
): ReadonlySet<string> {
  return new Set([...told, ...resources.flatMap(({ props }) => knownId(props))]);
}

function knownId(props: PolicyResource["props"]): string[] {
  if (!("id" in props)) return [];
  try {
    return [String(props["id"])];
  } catch (error) {
    // A resource that is not there yet can be named by nobody but through its origin.
    if (error instanceof UnknownValueError) return [];
    throw error;
  }
}

/**
 * Whether an input names nothing but what its stack may use. An id that is not known yet counts as own where a
 * resource of the stack makes it, one resource for each id unless it may be named repeatedly.
 *
 * @throws UnknownValueError  where an id is neither known nor made by the stack
 */
export function namesOnlyOwn(
  { propertyDependencies }: PolicyResource,
  { input, ids, madeBy, repeats }: Reference,
  own: ReadonlySet<string>,
): boolean {
  const makers = (propertyDependencies[input] ?? []).filter(({ type }) => madeBy.includes(type)).length;
  const unknown: UnknownValueError[] = [];
  let strange = false;
  for (const read of ids) {
    try {
      const id = read();
      if (typeof id === "string" && id !== "" && !own.has(id)) strange = true;
    } catch (error) {
      if (!(error instanceof UnknownValueError)) throw error;
      unknown.push(error);
    }
  }
  if (strange) return false;
  const [first] = unknown;
  const made = repeats === true && makers > 0 ? unknown.length : makers;
  if (first !== undefined && unknown.length > made) throw first;
  return true;
}

/** @returns a reader for each item of a list; one, which throws, where the list itself is not known yet */
export function each<Item>(
  list: () => readonly Item[] | null | undefined,
  read: (item: Item) => SeenId,
): readonly (() => SeenId)[] {
  try {
    const items = list() ?? [];
    return Array.from({ length: items.length }, (_, place) => () => read(items[place] as Item));
  } catch (error) {
    if (!(error instanceof UnknownValueError)) throw error;
    return [
      () => {
        throw error;
      },
    ];
  }
}
