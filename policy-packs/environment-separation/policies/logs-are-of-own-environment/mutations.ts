import { all, withInputs, withOrigin, type Mutation } from "../../../mutation.ts";

const siem = { type: "oci:Sch/connector:Connector", name: "claims-prod-connector-siem" };
const read = { type: "oci:Logging/log:Log", name: "claims-dev-logs-traces-read" };

export const mutations: readonly Mutation[] = [
  {
    what: "a connector of production writes into another stream",
    stack: "claims-prod",
    change: withInputs(siem, {
      target: { kind: "streaming", streamId: "ocid1.stream.oc1.us-chicago-1.dev" },
    }),
    fails: ["logs-are-of-own-environment"],
  },
  {
    what: "a log of development lies in another log group",
    stack: "claims-dev",
    change: all(
      withOrigin(read, "logGroupId", []),
      withInputs(read, { logGroupId: "ocid1.loggroup.oc1.us-chicago-1.prod" }),
    ),
    fails: ["logs-are-of-own-environment", "resources-live-in-own-compartment"],
  },
];
