import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "one policy holds fifty-one statements",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Identity/policy:Policy", name: "ai-topics-publish" },
      {
        statements: Array.from(
          { length: 51 },
          () => "allow service cloudEvents to use ons-topics in compartment governance",
        ),
      },
    ),
    fails: ["policies-hold-at-most-fifty-statements"],
  },
];
