import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "auditors read logs of the whole tenancy",
    stack: "tenancy",
    change: withStatement("ai-governance-access", "allow group ai-auditors to read log-groups in tenancy"),
    fails: ["grants-stay-in-compartments"],
  },
];
