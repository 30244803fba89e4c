import type { Access, Ask } from "../access.ts";
import { asBody, textOf } from "../body.ts";
import { compartmentOf } from "../compartments.ts";
import type { Principal } from "../principal.ts";
import { notFound } from "../refusal.ts";
import type { World } from "../service.ts";
import type { Store, StoredRecord } from "../store.ts";
import { holds } from "./holds.ts";
import type { Need } from "./operations/kind-rights.ts";
import { operationOf } from "./operations.ts";
import { grants } from "./permissions.ts";
import { reaches, readStatement, type ReadStatement, speaksOf } from "./statements.ts";
import { variablesOf } from "./variables.ts";

/** A statement that speaks of the caller, and the compartment its policy is attached to. */
interface Given {
  readonly statement: ReadStatement;
  readonly attachedTo: string;
}

/**
 * The policies in the store decide: a call is allowed where each permission it needs is granted by some
 * statement, at the compartment where it is needed. Members of Administrators may do everything.
 *
 * @see OCI IAM, How Policies Work; Advanced Policy Features, permissions
 */
export class PolicyAccess implements Access {
  readonly #store: Store;
  readonly #world: World;
  readonly #read = new Map<string, ReadStatement | undefined>();

  constructor(store: Store, world: World) {
    this.#store = store;
    this.#world = world;
  }

  require(principal: Principal, ask: Ask): void {
    if (principal.isAdministrator) return;
    const operation = operationOf(ask.kind, ask.action);
    const given = this.#givenTo(principal);
    const where = { store: this.#store, world: this.#world };
    const isGranted = (permission: string, compartmentId: string, about: Ask): boolean => {
      const variables = variablesOf(principal, about, operation.name, compartmentId, this.#store);
      variables.set("request.permission", [permission]);
      return given.some(
        ({ statement, attachedTo }) =>
          includes(statement, permission) &&
          reaches(statement, attachedTo, compartmentId, where) &&
          (statement.condition === undefined || holds(statement.condition, variables)),
      );
    };
    const isGrantedOn = (permission: string, { about, compartmentId }: Elsewhere): boolean =>
      isGranted(permission, compartmentId, about);
    const isFilled = (need: Need): boolean => {
      if (typeof need === "string") return isGranted(need, ownCompartment(ask), ask);
      const elsewhere = this.#named(ask, need.of);
      return elsewhere === undefined || isGrantedOn(need.permission, elsewhere);
    };
    const isTagAllowed = (namespace: StoredRecord): boolean =>
      isGrantedOn("TAG_NAMESPACE_USE", this.#elsewhere(namespace, ask));
    if (operation.needs.every(isFilled) && this.#namespacesSet(ask).every(isTagAllowed)) return;
    throw notFound(ask.key ?? `compartment ${ask.compartmentId}`);
  }

  #givenTo(principal: Principal): Given[] {
    return this.#store.living("policy").flatMap(({ body }) => {
      const attachedTo = textOf(body, "compartmentId") ?? this.#world.tenancyId;
      return [body["statements"]]
        .flat()
        .flatMap((text) => this.#statement(String(text)) ?? [])
        .filter((statement) => speaksOf(statement, principal, this.#store))
        .map((statement) => ({ statement, attachedTo }));
    });
  }

  #statement(text: string): ReadStatement | undefined {
    if (!this.#read.has(text)) this.#read.set(text, readStatement(text));
    return this.#read.get(text);
  }

  /** What a field of the request, or else of the resource, names by OCID: nothing where nothing is known by it. */
  #named(ask: Ask, field: string): Elsewhere | undefined {
    const id = textOf({ ...ask.record?.body, ...ask.sent }, field) ?? "";
    if (id === this.#world.tenancyId) return { compartmentId: id, about: ask };
    const record = this.#store.byId(id);
    return record === undefined ? undefined : this.#elsewhere(record, ask);
  }

  /** Conditions on a tag namespace ask for that, not for what is tagged. */
  #elsewhere(record: StoredRecord, ask: Ask): Elsewhere {
    const where = { store: this.#store, world: this.#world };
    const compartmentId = record.kind === "compartment" ? record.id : compartmentOf(record, where);
    const namespace = record.kind === "tagdefinition" ? this.#store.byId(record.parentId) : record;
    if (namespace?.kind !== "tagnamespace") return { compartmentId, about: ask };
    return { compartmentId, about: { ...ask, kind: namespace.kind, action: "use", record: namespace } };
  }

  /** Namespaces of the defined tags that the call sets or changes: whoever does needs to use them. */
  #namespacesSet({ sent = {}, record }: Ask): StoredRecord[] {
    if (sent["definedTags"] === undefined) return [];
    const [before, after] = [asBody(record?.body["definedTags"]), asBody(sent["definedTags"])];
    const changed = Object.keys({ ...before, ...after })
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => name.toLowerCase());
    return this.#store.living("tagnamespace").filter(({ name }) => changed.includes(name.toLowerCase()));
  }
}

/** Something else that a call touches, where it lies, and what conditions then speak of. */
interface Elsewhere {
  readonly compartmentId: string;
  readonly about: Ask;
}

/** A compartment is in itself, but for its creation. Source: Details for IAM, target.compartment.id. */
function ownCompartment({ kind, record, compartmentId }: Ask): string {
  return kind === "compartment" && record !== undefined ? record.id : compartmentId;
}

/** Permissions in braces stand for verb and type. */
function includes({ grants: given, resourceType }: ReadStatement, permission: string): boolean {
  const [first = ""] = given;
  if (resourceType !== undefined && /^(inspect|read|use|manage)$/i.test(first)) {
    return grants(first, resourceType, permission);
  }
  return given.some((one) => one.toUpperCase() === permission);
}
