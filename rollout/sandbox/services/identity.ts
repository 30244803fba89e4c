import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";

/** OCI Identity API, classic IAM. A tag is addressed by its name, everything else by its OCID. */
export const identity: Service = {
  name: "identity",
  hosts: /^identity$/,
  version: "/20160918",
  isGlobal: true,
  kinds: [
    {
      kind: "compartment",
      collection: "/compartments",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      workRequests: { of: ["DELETED"], entityType: "compartment" },
      adds: () => ({ isAccessible: true }),
      refuses: (sent, living) =>
        living.some(
          ({ name, body }) => name === sent["name"] && body["compartmentId"] === sent["compartmentId"],
        )
          ? new Refusal(
              409,
              "CompartmentAlreadyExists",
              `Compartment "${String(sent["name"])}" already exists in its parent.`,
            )
          : undefined,
    },
    { kind: "policy", collection: "/policies", nameField: "name", state: "ACTIVE", deletedState: "DELETED" },
    { kind: "group", collection: "/groups", nameField: "name", state: "ACTIVE", deletedState: "DELETED" },
    {
      kind: "dynamicgroup",
      collection: "/dynamicGroups",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
    },
    {
      kind: "tagnamespace",
      collection: "/tagNamespaces",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      adds: () => ({ isRetired: false }),
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
