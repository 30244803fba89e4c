import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's network keeps the list that OCI filled",
    stack: "claims-prod",
    change: without({ type: "oci:Core/defaultSecurityList:DefaultSecurityList" }),
    fails: ["default-security-lists-are-taken-over"],
  },
];
