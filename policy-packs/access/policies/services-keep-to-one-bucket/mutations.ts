import { withStatement, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "Object Storage writes to every bucket",
    stack: "payments-prod",
    change: withStatement(
      "payments-prod-access",
      "allow service objectstorage-us-chicago-1 to manage objects in compartment payments",
    ),
    fails: ["services-keep-to-one-bucket"],
  },
];
