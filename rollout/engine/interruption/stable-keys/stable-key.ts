/** How OCI is asked whether something that was being created is there. */
export type StableKey = Listed | Named | Repeatable;

/** One of a list, told from the others by fields that its program gave it. */
export interface Listed {
  readonly how: "listed";
  /** Token of the provider's own data source, e.g. `oci:Budget/getBudgets:getBudgets`. */
  readonly dataSource: string;
  /** Where its answer holds them, e.g. `budgets`. */
  readonly items: string;
  /** Arguments of the data source → inputs they come from. */
  readonly asks: Readonly<Record<string, string>>;
  /** Arguments that are always the same. */
  readonly always?: Readonly<Record<string, string>>;
  /** Asked first, for arguments that are no inputs: arguments of the data source → fields of that answer. */
  readonly first?: {
    readonly dataSource: string;
    readonly asks: Readonly<Record<string, string>>;
    readonly gives: Readonly<Record<string, string>>;
  };
  /** Fields of an item → inputs they must equal; paths with dots, through the first of a list. */
  readonly same: Readonly<Record<string, string>>;
  /** Its id for the provider: fields of the item, or else its inputs, in braces. Default `{id}`. */
  readonly id?: string;
}

/** Its id for the provider follows from its inputs, in braces. A refresh then drops it where it is not there. */
export interface Named {
  readonly how: "named";
  readonly id: string;
}

/** Created a second time it is the same as once. */
export interface Repeatable {
  readonly how: "repeatable";
  readonly because: string;
}

/**
 * One of a list.
 *
 * @param asks  arguments that have their input's name
 * @param same  fields that have their input's name, or a map of those that have not
 */
export function listed(
  dataSource: string,
  items: string,
  asks: readonly string[],
  same: readonly string[] | Readonly<Record<string, string>>,
  more: Pick<Listed, "always" | "first" | "id"> = {},
): Listed {
  return {
    how: "listed",
    dataSource,
    items,
    asks: alike(asks),
    same: Array.isArray(same) ? alike(same) : (same as Readonly<Record<string, string>>),
    ...more,
  };
}

function alike(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
