import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "finance writes to the tenancy of cost reports",
    stack: "tenancy",
    change: withStatement(
      "ai-governance-access",
      "endorse group ai-finance to manage objects in tenancy usage-report",
    ),
    fails: ["other-tenancies-are-cost-reports"],
  },
];
