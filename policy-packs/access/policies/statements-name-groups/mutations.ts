import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a group is named by its id",
    stack: "tenancy",
    change: withStatement(
      "ai-governance-access",
      "allow group id ocid1.group.oc1..aaaaexample to read log-groups in compartment ai:governance",
    ),
    fails: ["statements-name-groups"],
  },
];
