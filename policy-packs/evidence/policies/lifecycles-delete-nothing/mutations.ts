import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "prompts are deleted after a quarter",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy" },
      {
        rules: [
          {
            name: "old",
            action: "DELETE",
            isEnabled: true,
            timeAmount: "90",
            timeUnit: "DAYS",
            target: "objects",
          },
        ],
      },
    ),

    fails: ["lifecycles-delete-nothing"],
  },
];
