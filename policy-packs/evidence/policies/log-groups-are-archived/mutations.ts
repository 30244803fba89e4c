import { without, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's flow logs stay in OCI Logging",
    stack: "claims-dev",
    change: without({ type: "oci:Sch/connector:Connector", name: "claims-dev-connector" }),

    fails: ["log-groups-are-archived"],
  },
  {
    what: "the SIEM no longer reads production's logs",
    stack: "shared-prod",
    change: without({ type: "oci:Sch/connector:Connector", name: "shared-prod-logs-to-siem" }),

    fails: ["log-groups-are-archived"],
  },
];
