import { at, inspected, usual, type KindRights } from "./kind-rights.ts";

/** Who there is, and what they may do. */
export const identityKinds: Readonly<Record<string, KindRights>> = {
  compartment: { noun: "Compartment", needs: usual("COMPARTMENT", inspected("COMPARTMENT")) },
  user: { noun: "User", target: ["user"], needs: usual("USER", inspected("USER")) },
  usergroupmembership: {
    noun: "UserGroupMembership",
    operations: { create: "AddUserToGroup", delete: "RemoveUserFromGroup" },
    target: ["group"],
    needs: (action) =>
      /^(create|delete)$/.test(action) ? ["GROUP_UPDATE", "USER_UPDATE"] : ["GROUP_INSPECT", "USER_INSPECT"],
  },
  apikey: {
    noun: "ApiKey",
    operations: { create: "UploadApiKey" },
    target: ["user"],
    needs: usual("USER", {
      create: ["USER_UPDATE", "USER_APIKEY_ADD"],
      list: ["USER_READ"],
      delete: ["USER_UPDATE", "USER_APIKEY_REMOVE"],
    }),
  },
  group: { noun: "Group", target: ["group"], needs: usual("GROUP", inspected("GROUP")) },
  // The reference spells the variable in two ways.
  dynamicgroup: {
    noun: "DynamicGroup",
    target: ["dynamic-group", "dynamicgroup"],
    needs: usual("DYNAMIC_GROUP", inspected("DYNAMIC_GROUP")),
  },
  networksource: { noun: "NetworkSource", needs: usual("NETWORK_SOURCE", inspected("NETWORK_SOURCE")) },
  policy: { noun: "Policy", target: ["policy"], needs: usual("POLICY", { list: ["POLICY_READ"] }) },
  tagnamespace: {
    noun: "TagNamespace",
    target: ["tag-namespace"],
    needs: usual("TAG_NAMESPACE", inspected("TAG_NAMESPACE")),
  },
  tagdefinition: {
    noun: "Tag",
    target: ["tag-namespace"],
    needs: usual("TAG_NAMESPACE", {
      ...inspected("TAG_NAMESPACE"),
      create: ["TAG_NAMESPACE_USE"],
      update: ["TAG_NAMESPACE_USE"],
    }),
  },
  // Source: Managing Tag Defaults, required permissions.
  tagdefault: {
    noun: "TagDefault",
    needs: (action) =>
      /^(list|read)$/.test(action)
        ? ["TAG_DEFAULT_INSPECT"]
        : ["TAG_DEFAULT_MANAGE", ...at("tagDefinitionId", "TAG_NAMESPACE_USE", "TAG_NAMESPACE_INSPECT")],
  },
};
