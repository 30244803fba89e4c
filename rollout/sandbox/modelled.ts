import type { Body } from "./body.ts";
import type { Refusal } from "./refusal.ts";
import type { Context, Draft, ResourceKind } from "./service.ts";
import type { StoredRecord } from "./store.ts";

/** A model of OCI's TypeScript SDK as it goes over the wire: times are text, enums are their words. */
export type Wire<T> = T extends Date
  ? string
  : T extends string
    ? `${T}`
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Wire<T[Key]> }
        : T;

/** What was sent, as far as it was: nobody checks it before OCI does. */
export type Sent<Details> = Body & Partial<Wire<Details>>;

/** Fields of an answer; `undefined` takes one away. */
export type Fields<Model> = { readonly [Key in keyof Wire<Model>]?: Wire<Model>[Key] | undefined };

type NameOf<Model> = keyof Model & string;
type StateOf<Model> = Model extends { lifecycleState?: infer State } ? Wire<NonNullable<State>> : string;

/**
 * A kind of resource whose requests and answers have the shapes of OCI's SDK.
 *
 * `Details`: what creates it, e.g. `CreateBudgetDetails`; `Model`: what a GET answers, e.g. `Budget`.
 */
export interface Modelled<Details, Model> extends Omit<
  ResourceKind,
  | "nameField"
  | "idField"
  | "state"
  | "deletedState"
  | "passes"
  | "keeps"
  | "updates"
  | "adds"
  | "refuses"
  | "actions"
> {
  readonly nameField?: NameOf<Model>;
  readonly idField?: NameOf<Model>;
  readonly state: StateOf<Model>;
  readonly deletedState?: StateOf<Model>;
  readonly passes?: { readonly creating?: StateOf<Model>; readonly deleting?: StateOf<Model> };
  readonly keeps?: (sent: Sent<Details>, context: Context) => Fields<Model>;
  readonly updates?: (body: Wire<Model>, sent: Partial<Wire<Model>>) => Wire<Model>;
  readonly adds?: (
    draft: Omit<Draft, "body"> & { readonly body: Sent<Details> },
    context: Context,
  ) => Fields<Model>;
  readonly refuses?: (
    body: Body & Partial<Wire<Model>>,
    others: readonly StoredRecord[],
    context: Context,
  ) => Refusal | undefined;
  readonly actions?: Readonly<Record<string, (sent: Body, context: Context) => Fields<Model>>>;
}

/** @returns the description as the resource engine takes it, which knows no models */
export function modelled<Details, Model>(kind: Modelled<Details, Model>): ResourceKind {
  return kind as unknown as ResourceKind;
}
