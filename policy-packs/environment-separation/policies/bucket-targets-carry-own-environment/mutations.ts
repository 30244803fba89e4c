import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a connector of production archives into development's bucket",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Sch/connector:Connector", name: "claims-prod-connector" },
      { target: { bucket: "ai-dev-claims-traces", kind: "objectStorage", namespace: "examplenamespace" } },
    ),
    fails: ["bucket-targets-carry-own-environment"],
  },
  {
    what: "a lifecycle of production is set on development's bucket",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy" },
      { bucket: "ai-dev-payments-traces" },
    ),
    fails: ["bucket-targets-carry-own-environment"],
  },
];
