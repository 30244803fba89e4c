import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "connectors of production may write into development's bucket",
    stack: "claims-prod",
    change: withInputs(
      { type: "oci:Identity/policy:Policy", name: "claims-prod-connector-access" },
      {
        statements: [
          "allow any-user to manage objects in compartment claims where all {request.principal.type = 'serviceconnector', request.principal.compartment.id = target.compartment.id, target.bucket.name = 'ai-dev-claims-traces'}",
        ],
      },
    ),
    fails: ["conditions-name-own-environment"],
  },
];
