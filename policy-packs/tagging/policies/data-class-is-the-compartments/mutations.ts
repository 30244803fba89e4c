import { withTag, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a log group of a team no longer says what it may hold",
    stack: "claims-prod",
    change: withTag(
      { type: "oci:Logging/logGroup:LogGroup", name: "claims-prod-logs" },
      "DataClass",
      undefined,
    ),
    fails: ["data-class-is-the-compartments"],
  },
];
