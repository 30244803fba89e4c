import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "only the governance compartment's own events are archived",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Sch/connector:Connector", name: "ai-audit-connector" },
      {
        source: {
          kind: "logging",
          logSources: [{ compartmentId: "ocid1.tenancy.oc1..aaaaaaaaexampletenancy", logGroupId: "_Audit" }],
        },
      },
    ),

    fails: ["audit-log-is-archived"],
  },
];
