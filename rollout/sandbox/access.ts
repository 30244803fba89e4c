import type { Body } from "./body.ts";
import type { Principal } from "./principal.ts";
import type { StoredRecord } from "./store.ts";

/** What somebody wants to do. */
export interface Ask {
  /** Name of the service, e.g. `budget`. */
  readonly service: string;
  /** The word in the OCID, e.g. `compartment`. */
  readonly kind: string;
  /** `create`, `read`, `list`, `update`, `delete`, or the name of an action, e.g. `changeCompartment`. */
  readonly action: string;
  /** OCID of the compartment that it is, or would be, in; the tenancy's for what lies in the root. */
  readonly compartmentId: string;
  /** What is there already. */
  readonly record?: StoredRecord;
  /** What was sent. */
  readonly sent?: Body;
  /** What the caller named, e.g. `budget <OCID>`: a refusal says the same whether it is there or not. */
  readonly key?: string;
}

/** Decides whether somebody may do something. */
export interface Access {
  /** @throws Refusal 404 `NotAuthorizedOrNotFound` when they may not: OCI does not tell that from "not there" */
  require(principal: Principal, ask: Ask): void;
}

/** Everybody may do everything. */
export const OPEN: Access = { require: () => undefined };
