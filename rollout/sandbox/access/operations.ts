import { identityKinds } from "./operations/identity.ts";
import { type KindRights, type Need, usual } from "./operations/kind-rights.ts";
import { networkKinds } from "./operations/network.ts";
import { recordsKinds } from "./operations/records.ts";
import { spendKinds } from "./operations/spend.ts";
import { storageKinds } from "./operations/storage.ts";
import { UNREAD } from "./permissions.ts";

export interface Operation {
  /** `request.operation`, e.g. `CreateBudget`. */
  readonly name: string;
  readonly needs: readonly Need[];
}

/**
 * What OCI asks for, by the sandbox's word for the kind, in the form of the tables "Permissions Required for Each API
 * Operation" of OCI's policy reference. Held against the pages of Core (VCNs), Logging, Streaming, Connector Hub and
 * Monitoring; the others follow the same form and were not read again.
 */
const KINDS: Readonly<Record<string, KindRights>> = {
  ...identityKinds,
  ...spendKinds,
  ...networkKinds,
  ...storageKinds,
  ...recordsKinds,
};

/** Kinds that this table speaks of; of any other only `all-resources` grants something. */
export const READ_KINDS: readonly string[] = Object.keys(KINDS);

/** @returns what OCI calls an action on a kind, and what it asks for */
export function operationOf(kind: string, action: string): Operation {
  const rights = KINDS[kind] ?? { noun: capital(kind), needs: usual(UNREAD.slice(0, -1)) };
  const { noun } = rights;
  const names: Record<string, string> = {
    create: `Create${noun}`,
    list: `List${noun.replace(/y$/, "ie")}s`,
    read: `Get${noun}`,
    update: `Update${noun}`,
    delete: `Delete${noun}`,
    changeCompartment: `Change${noun}Compartment`,
    ...rights.operations,
  };
  return { name: names[action] ?? `${capital(action)}${noun}`, needs: rights.needs(action) };
}

/** @returns the middle of the variables that name a target of a kind, e.g. `group` of `target.group.name` */
export function targetsOf(kind: string): readonly string[] {
  return KINDS[kind]?.target ?? [];
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
