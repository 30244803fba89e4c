import { withAlso, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's stack reads the state of its shared stack",
    stack: "claims-prod",
    change: withAlso(
      { type: "pulumi:pulumi:Stack" },
      { type: "pulumi:pulumi:StackReference", name: "shared-prod", props: { name: "shared-prod" } },
    ),
    fails: ["stacks-read-no-other-state"],
  },
];
