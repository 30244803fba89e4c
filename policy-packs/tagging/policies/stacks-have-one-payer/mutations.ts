import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "one log group is somebody else's to answer for",
    stack: "shared-dev",
    change: withTag(
      { type: "oci:Logging/logGroup:LogGroup", name: "shared-dev-logs" },
      "Owner",
      "somebody@example.com",
    ),
    fails: ["stacks-have-one-payer"],
  },
];
