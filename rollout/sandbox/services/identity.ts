import type { Body } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { nameIsTaken, type UniqueName } from "../taken-names.ts";
import { API_KEY_KIND } from "../access/api-key.ts";
import { addApiKeyRoutes, userKinds } from "./users.ts";

/** Keys of a tenancy that may track costs at a time, retired ones included. Source: Using Cost-Tracking Tags. */
const COST_KEYS = 10;

/** OCI's words for names taken: seen of compartments, policies and tags; the others are called alike. */
function unique(what: string, within?: string): UniqueName {
  return { what, code: `${what}AlreadyExists`, ...(within !== undefined && { within }) };
}

const tagNameIsTaken = nameIsTaken(unique("TagDefinition", "tagNamespaceId"));

function tooManyCostKeys(body: Body, others: readonly StoredRecord[]): Refusal | undefined {
  const tracking = others.filter((other) => other.body["isCostTracking"] === true);
  return body["isCostTracking"] === true && tracking.length >= COST_KEYS
    ? new Refusal(400, "LimitExceeded", `There are ${COST_KEYS} cost-tracking keys in the tenancy already.`)
    : undefined;
}

/** OCI Identity API, classic IAM. A tag is addressed by its name, everything else by its OCID. */
export const identity: Service = {
  name: "identity",
  hosts: /^identity$/,
  version: "/20160918",
  isGlobal: true,
  changesAtHome: true,
  kindsOfRoutes: [API_KEY_KIND],
  routes: addApiKeyRoutes,
  kinds: [
    ...userKinds,
    {
      kind: "compartment",
      collection: "/compartments",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      workRequests: { of: ["DELETED"], entityType: "compartment" },
      adds: () => ({ isAccessible: true }),
      refuses: nameIsTaken(unique("Compartment", "compartmentId")),
    },
    {
      kind: "policy",
      collection: "/policies",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      refuses: nameIsTaken(unique("Policy", "compartmentId")),
    },
    {
      kind: "group",
      collection: "/groups",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      refuses: nameIsTaken(unique("Group")),
    },
    {
      kind: "networksource",
      collection: "/networkSources",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      adds: () => ({ publicSourceList: [], virtualSourceList: [] }),
      refuses: nameIsTaken(unique("NetworkSource")),
    },
    {
      kind: "dynamicgroup",
      collection: "/dynamicGroups",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      refuses: nameIsTaken(unique("DynamicGroup")),
    },
    {
      kind: "tagnamespace",
      collection: "/tagNamespaces",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      adds: () => ({ isRetired: false }),
      refuses: nameIsTaken(unique("TagNamespace")),
    },
    {
      kind: "tagdefinition",
      collection: "/tagNamespaces/:tagNamespaceId/tags",
      within: "tagnamespace",
      nameField: "name",
      pathEndsIn: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      workRequests: { of: ["DELETED"], entityType: "tagdefinition" },
      adds: ({ body }, { store }) => ({
        isRetired: false,
        isCostTracking: false,
        tagNamespaceName: store.byId(String(body["tagNamespaceId"]))?.name,
      }),
      refuses: (body, others, context) =>
        tagNameIsTaken(body, others, context) ?? tooManyCostKeys(body, others),
    },
    {
      kind: "tagdefault",
      collection: "/tagDefaults",
      nameField: "tagDefinitionId",
      state: "ACTIVE",
      adds: ({ body }, { store }) => {
        const tag = store.byId(String(body["tagDefinitionId"]));
        return { isRequired: false, tagDefinitionName: tag?.name, tagNamespaceId: tag?.parentId };
      },
    },
  ],
};
