import type { Context as HonoContext, Hono } from "hono";
import type { Access } from "./access.ts";
import type { Body } from "./body.ts";
import type { Principal } from "./principal.ts";
import type { Refusal } from "./refusal.ts";
import type { RetryTokens } from "./retry-tokens.ts";
import type { Store, StoredRecord } from "./store.ts";
import type { Timings } from "./timings.ts";
import type { Watch } from "./watch.ts";
import type { ChangeAction, WorkRequests } from "./work-requests.ts";

/** What an answer may depend on besides the store. */
export interface World {
  readonly tenancyId: string;
  readonly namespace: string;
  readonly region: string;
  /** Region that alone changes identity. */
  readonly homeRegion: string;
  readonly now: () => Date;
}

/** What every route works on. */
export interface Context {
  readonly store: Store;
  readonly world: World;
  readonly workRequests: WorkRequests;
  readonly retryTokens: RetryTokens;
  readonly access: Access;
  /** As they are set now. */
  readonly timings: () => Timings;
  /** Absent: nobody asks what happens. */
  readonly watch?: Watch;
}

/** What a route knows of its call besides the request. */
export interface CallEnvironment {
  readonly Bindings: { readonly principal: Principal };
}
/** One call, in a route. */
export type Call = HonoContext<CallEnvironment>;
/** The routes of one service. */
export type Routes = Hono<CallEnvironment>;

/** A resource about to be stored: what OCI adds to it is computed from this. */
export interface Draft {
  readonly id: string;
  /** What was sent, with the fields of the path. */
  readonly body: Body;
  /** Host the call came to. */
  readonly host: string;
}

/** One kind of resource, as data: everything else about it is the same for all kinds. */
export interface ResourceKind {
  /** The word in its OCID, e.g. `compartment`. */
  readonly kind: string;
  /** Path below the service's version. Its parameters are also fields of the body, e.g. `budgetId`. */
  readonly collection: string;
  /** Field that names it; default `displayName`. */
  readonly nameField?: string;
  /** Field that holds its OCID; default `id`. */
  readonly idField?: string;
  /** Whether paths end in its OCID (default) or in its name. */
  readonly pathEndsIn?: "id" | "name";
  /** Kind that the last parameter of `collection` names: must be there, and takes this one along when it goes. */
  readonly within?: string;
  /** Field with the OCID of what takes it along when it goes, where the path does not say it. */
  readonly partOf?: string;
  /** It comes and goes with something else: there are no calls to create or delete it. */
  readonly isCompanion?: true;
  /** `lifecycleState` once created. */
  readonly state: string;
  /** States it passes through while it is made and while it goes, where the timings ask for that; absent: none. */
  readonly passes?: { readonly creating?: string; readonly deleting?: string };
  /** `lifecycleState` it is still answered with after its deletion; default: 404. */
  readonly deletedState?: string;
  /** Work requests the provider polls: for which changes, and the entity type it looks for in them. */
  readonly workRequests?: { readonly of: readonly ChangeAction[]; readonly entityType: string };
  /** Whether a list answers a bare array (default) or `{items}`. */
  readonly listsAs?: "array" | "items";
  /** Default PUT. */
  readonly updateMethod?: "POST" | "PUT";
  /** What OCI makes of the fields sent, by a creation or an update; default: it keeps them as they are. */
  readonly keeps?: (sent: Body, context: Context) => Body;
  /** The body after an update; default: what is kept replaces what was there, field by field. */
  readonly updates?: (body: Body, sent: Body) => Body;
  /** Fields OCI adds on creation. What was sent wins over them. */
  readonly adds?: (draft: Draft, context: Context) => Body;
  /** Why OCI would not have it, as created or as updated, beside the others of its kind that live. */
  readonly refuses?: (body: Body, others: readonly StoredRecord[], context: Context) => Refusal | undefined;
  /** Why OCI would not delete it as things stand. */
  readonly refusesDeletion?: (record: StoredRecord, context: Context) => Refusal | undefined;
  /** Why OCI accepts to delete it and then does not: the work request fails, and it is as it was before. */
  readonly failsDeletion?: (record: StoredRecord, context: Context) => string | undefined;
  /** Why OCI would not do an action (`POST <resource>/actions/<name>`) as things stand. */
  readonly refusesAction?: (
    action: string,
    sent: Body,
    record: StoredRecord,
    context: Context,
  ) => Refusal | undefined;
  /** What OCI makes along with it. */
  readonly companions?: (made: StoredRecord, context: Context) => readonly StoredRecord[];
  /** `POST <resource>/actions/<name>`: the fields that change. */
  readonly actions?: Readonly<Record<string, (sent: Body, context: Context) => Body>>;
}

/** One REST service of OCI. */
export interface Service {
  readonly name: string;
  /** Matches its hosts, without region and domain, e.g. `usage`. */
  readonly hosts: RegExp;
  /** Version part of its paths, e.g. `/20160918`; empty when kinds bring their own. */
  readonly version: string;
  /** Kept once for all regions: its OCIDs name none. */
  readonly isGlobal?: boolean;
  /** Read everywhere, changed in the tenancy's home region only. */
  readonly changesAtHome?: true;
  /** Paths, from the version on, that anybody may ask without a signature: links that OCI mails. */
  readonly unsigned?: RegExp;
  readonly kinds: readonly ResourceKind[];
  /** Kinds that only `routes` keep, because OCI has them in lists or by other verbs. */
  readonly kindsOfRoutes?: readonly string[];
  /** Routes beside those of `kinds`. */
  readonly routes?: (routes: Routes, context: Context) => void;
}
