import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "procurement reads logs, too",
    stack: "tenancy",
    change: withStatement(
      "ai-governance-access",
      "allow group ai-procurement to read log-groups in compartment ai:governance",
    ),
    fails: ["procurement-rights-stay-apart"],
  },
];
