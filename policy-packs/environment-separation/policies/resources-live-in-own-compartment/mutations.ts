import { withOrigin, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a log group lies in a compartment that another stack made",
    stack: "payments-prod",
    change: withOrigin(
      { type: "oci:Logging/logGroup:LogGroup", name: "payments-prod-logs" },
      "compartmentId",
      [],
    ),
    fails: ["resources-live-in-own-compartment"],
  },
];
