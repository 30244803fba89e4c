import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "everyone of the tenancy reads log groups",
    stack: "tenancy",
    change: withStatement(
      "ai-governance-access",
      "allow any-user to read log-groups in compartment ai:governance",
    ),
    fails: ["grants-to-everyone-name-principals"],
  },
];
