import { withAlso, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a dedicated AI cluster is made",
    stack: "payments-prod",
    change: withAlso(
      { type: "oci:GenerativeAi/project:Project" },
      { type: "oci:GenerativeAi/dedicatedAiCluster:DedicatedAiCluster", name: "cluster" },
    ),
    fails: ["nothing-runs-by-the-hour"],
  },
];
