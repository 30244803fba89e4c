import { asBody, type Body } from "../body.ts";
import type { Store, StoredRecord } from "../store.ts";

/** A key that can stand in defined tags, with the namespace it belongs to. */
export interface TagDefinition {
  readonly namespace: StoredRecord;
  readonly key: StoredRecord;
}

/** OCI finds namespaces and keys without regard to case. */
export function findNamespace(name: string, store: Store): StoredRecord | undefined {
  return store.living("tagnamespace").find((one) => one.name.toLowerCase() === name.toLowerCase());
}

export function findKey(name: string, namespace: StoredRecord, store: Store): StoredRecord | undefined {
  return store
    .living("tagdefinition")
    .find((one) => one.parentId === namespace.id && one.name.toLowerCase() === name.toLowerCase());
}

/** @returns whether it may not be applied any more, by itself or with its namespace */
export function isRetired({ namespace, key }: TagDefinition): boolean {
  return namespace.body["isRetired"] === true || key.body["isRetired"] === true;
}

/** @returns the values that a key's validator lists; absent: any */
export function allowedValues(key: Body): readonly string[] | undefined {
  const { validatorType, values } = asBody(key["validator"]);
  return validatorType === "ENUM" ? [values].flat().map(String) : undefined;
}
