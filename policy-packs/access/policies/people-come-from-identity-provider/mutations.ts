import { withAlso, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a user is put into a group",
    stack: "payments-prod",
    change: withAlso(
      { type: "oci:GenerativeAi/project:Project" },
      { type: "oci:Identity/userGroupMembership:UserGroupMembership", name: "ana" },
    ),
    fails: ["people-come-from-identity-provider"],
  },
];
