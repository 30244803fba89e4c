/** A permission a call needs: where its own resource lies, or where that lies which a field of it names by OCID. */
export type Need = string | { readonly permission: string; readonly of: string };

/** What calls of one kind of resource need. */
export interface KindRights {
  /** As OCI's operations call it, e.g. `TagNamespace` in `CreateTagNamespace`. */
  readonly noun: string;
  /** Variables of conditions that tell which one it is, without `target.` and `.name`. */
  readonly target?: readonly string[];
  readonly operations?: Readonly<Record<string, string>>;
  readonly needs: (action: string) => readonly Need[];
}

type Needs = Readonly<Record<string, readonly Need[]>>;

/** Permissions in the usual form, but for the actions in `others`. Any other action changes what is there. */
export function usual(stem: string, others: Needs = {}): (action: string) => readonly Need[] {
  const words: Record<string, string> = {
    create: "CREATE",
    list: "INSPECT",
    read: "READ",
    delete: "DELETE",
    changeCompartment: "MOVE",
  };
  return (action) => others[action] ?? [`${stem}_${words[action] ?? "UPDATE"}`];
}

/** Listing needs what reading needs. */
export function network(stem: string, others: Needs = {}): (action: string) => readonly Need[] {
  return usual(stem, { list: [`${stem}_READ`], ...others });
}

export const at = (of: string, ...permissions: string[]): Need[] =>
  permissions.map((permission) => ({ permission, of }));
export const inspected = (stem: string): Needs => ({ read: [`${stem}_INSPECT`] });

/** What lies in a VCN is tied to it. */
export function within(noun: string, stem: string): KindRights {
  const needs = network(stem, {
    create: [`${stem}_CREATE`, ...at("vcnId", "VCN_ATTACH")],
    delete: [`${stem}_DELETE`, ...at("vcnId", "VCN_DETACH")],
  });
  return { noun, needs };
}
