import type { Body } from "../body.ts";
import { newRecord } from "../new-record.ts";
import type { Context, ResourceKind } from "../service.ts";
import { group } from "../services/identity/groups.ts";
import { tagDefault } from "../services/identity/tag-defaults.ts";
import { tagDefinition, tagNamespace } from "../services/identity/tags.ts";
import { identity } from "../services/identity.ts";
import type { StoredRecord } from "../store.ts";

/** What a tenancy holds before anybody made anything in it. */
export interface Furnishing {
  readonly groups: readonly string[];
  readonly oracleTags: boolean;
}

const ORACLE = { id: "ocid1.user.oc1..oracle", name: "oracle", groupIds: [], isAdministrator: true };

/** Keys of `Oracle-Tags`, and what they note. Source: OCI Tagging, Understanding Automatic Tag Defaults. */
const KEYS = [
  { name: "CreatedBy", isCostTracking: true, value: "${iam.principal.name}" },
  { name: "CreatedOn", isCostTracking: false, value: "${oci.datetime}" },
];

/**
 * Puts into a tenancy what it comes with, unless it was there before: what somebody deleted does not come back.
 *
 * @returns the OCIDs of that, whether they are still there or not
 */
export function furnish(context: Context, { groups, oracleTags }: Furnishing): ReadonlySet<string> {
  const { store, world } = context;
  const came: string[] = [];
  const put = (
    kind: ResourceKind,
    name: string,
    sent: Body,
    scope: Readonly<Record<string, string>> = {},
  ) => {
    const isIt = (record: StoredRecord) =>
      record.name === name && Object.entries(scope).every(([field, value]) => record.scope[field] === value);
    const before = store.everMade(kind.kind).filter(isIt).at(-1);
    const record =
      before ?? newRecord(identity, kind, context, { sent, scope, host: "oracle", principal: ORACLE });
    if (before === undefined) store.put(record);
    came.push(record.id);
    return record;
  };
  const compartmentId = world.tenancyId;
  const isNew = store.content.records.length === 0;

  for (const name of groups) {
    put(group, name, { compartmentId, name, description: "A group of the identity provider" });
  }
  if (oracleTags && (isNew || store.everMade("tagnamespace").some(({ name }) => name === "Oracle-Tags"))) {
    const description = "Who made a resource, and when";
    const namespace = put(tagNamespace, "Oracle-Tags", { compartmentId, name: "Oracle-Tags", description });
    const tagNamespaceId = namespace.id;
    for (const { name, isCostTracking, value } of KEYS) {
      const key = put(tagDefinition, name, { name, description, isCostTracking }, { tagNamespaceId });
      put(tagDefault, key.id, { compartmentId, tagDefinitionId: key.id, value, isRequired: false });
    }
  }
  return new Set(came);
}
