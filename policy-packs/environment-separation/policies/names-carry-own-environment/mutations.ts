import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a group of production is named for development",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Identity/group:Group", name: "claims-prod-access-users" },
      { name: "dev-claims-users" },
    ),
    fails: ["names-carry-own-environment"],
  },
  {
    what: "a quota of development has no prefix",
    stack: "claims-dev",
    change: withInputs({ type: "oci:Limits/quota:Quota" }, { name: "claims" }),
    fails: ["names-carry-own-environment"],
  },
];
