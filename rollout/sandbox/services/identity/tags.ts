import type { models } from "oci-identity";
import { type Body, textOf } from "../../body.ts";
import { modelled } from "../../modelled.ts";
import { Refusal } from "../../refusal.ts";
import type { Context } from "../../service.ts";
import type { StoredRecord } from "../../store.ts";
import { allowedValues } from "../../tags/definitions.ts";
import { firstRefusal } from "../first-refusal.ts";
import { invalid, nameIsOf, type Rule, tooMany } from "./rules.ts";

/** Keys of a tenancy that may track costs at a time, retired ones included. Source: Using Cost-Tracking Tags. */
const COST_KEYS = 10;

/** Deletions of keys that go on at a time in a tenancy. Source: terraform-provider-oci issue 2265. */
const DELETIONS = 5;

/** Entity type of the work requests that delete keys. */
const DELETED_KEY = "tagdefinition";

/** Source: Identity API, CreateTagNamespace and CreateTag: ASCII without space and period. */
const LETTERS = /^[!-\-/-~]{1,100}$/;
const IN_WORDS = "1 to 100 ASCII characters without spaces and periods";

/** Names of namespaces, and of keys within one, differ by more than case. Source: as above. */
function isTaken(what: string, within?: string): Rule {
  return (body, others) => {
    const name = textOf(body, "name")?.toLowerCase();
    const isSame = (other: StoredRecord) =>
      other.name.toLowerCase() === name && (within === undefined || other.body[within] === body[within]);
    return others.some(isSame)
      ? new Refusal(409, `${what}AlreadyExists`, `${what} "${String(body["name"])}" already exists.`)
      : undefined;
  };
}

const isReserved: Rule = (body, _others, { store }) =>
  store.byId(textOf(body, "id") ?? "") === undefined && /^(oci|orcl)/i.test(textOf(body, "name") ?? "")
    ? invalid(`Namespaces that start with "oci" or "orcl" are Oracle's.`)
    : undefined;

const tooManyCostKeys: Rule = (body, others) => {
  const tracking = others.filter((other) => other.body["isCostTracking"] === true);
  return body["isCostTracking"] === true && tracking.length >= COST_KEYS
    ? tooMany(`There are ${COST_KEYS} cost-tracking keys in the tenancy already.`)
    : undefined;
};

/** Source: Identity API, UpdateTag: a value that a default uses stays in the list. */
const takesUsedValue: Rule = (body, _others, { store }) => {
  const allowed = allowedValues(body);
  const used = store
    .living("tagdefault")
    .find(
      (one) =>
        one.body["tagDefinitionId"] === body["id"] &&
        one.body["isRequired"] !== true &&
        allowed !== undefined &&
        !allowed.includes(String(one.body["value"])),
    );
  return used === undefined
    ? undefined
    : invalid(`A tag default uses the value "${String(used.body["value"])}": change the default first.`);
};

/** Source: Identity API, DeleteTag. */
function refuseKeyDeletion({ name, body }: StoredRecord, { workRequests }: Context): Refusal | undefined {
  if (body["isRetired"] !== true) {
    return new Refusal(409, "Conflict", `TagDefinition "${name}" is not retired: retire it first.`);
  }
  return workRequests.underWay(DELETED_KEY) >= DELETIONS
    ? new Refusal(409, "Conflict", `${DELETIONS} keys are being deleted in this tenancy already.`)
    : undefined;
}

function keysOf({ id }: StoredRecord, { store }: Context): StoredRecord[] {
  return store.living("tagdefinition").filter(({ parentId }) => parentId === id);
}

export const tagNamespace = modelled<models.CreateTagNamespaceDetails, models.TagNamespace>({
  kind: "tagnamespace",
  collection: "/tagNamespaces",
  nameField: "name",
  state: "ACTIVE",
  passes: { deleting: "DELETING" },
  deletedState: "DELETED",
  adds: () => ({ isRetired: false }),
  refuses: firstRefusal(nameIsOf("tag namespace", LETTERS, IN_WORDS), isReserved, isTaken("TagNamespace")),
  // Source: Identity API, DeleteTagNamespace: only an empty one. It says nothing of retiring, and the provider, which
  // does not retire it, is seen to succeed (oracle-enterprise-landingzone issue 66).
  refusesDeletion: (record, context) => {
    const [key] = keysOf(record, context);
    return key === undefined
      ? undefined
      : new Refusal(
          409,
          "Conflict",
          `TagNamespace "${record.name}" holds "${key.name}": delete its keys first.`,
        );
  },
});

export const tagDefinition = modelled<models.CreateTagDetails, models.Tag>({
  kind: "tagdefinition",
  collection: "/tagNamespaces/:tagNamespaceId/tags",
  within: "tagnamespace",
  nameField: "name",
  pathEndsIn: "name",
  state: "ACTIVE",
  passes: { deleting: "DELETING" },
  deletedState: "DELETED",
  workRequests: { of: ["DELETED"], entityType: DELETED_KEY },
  adds: ({ body }, { store }) => {
    const namespace = store.byId(String((body as Body)["tagNamespaceId"]));
    const compartmentId = textOf(namespace?.body ?? {}, "compartmentId");
    return {
      isRetired: false,
      isCostTracking: false,
      ...(namespace !== undefined && { tagNamespaceName: namespace.name }),
      ...(compartmentId !== undefined && { compartmentId }),
    };
  },
  refuses: firstRefusal(
    nameIsOf("tag key", LETTERS, IN_WORDS),
    isTaken("TagDefinition", "tagNamespaceId"),
    tooManyCostKeys,
    takesUsedValue,
  ),
  refusesDeletion: refuseKeyDeletion,
});
