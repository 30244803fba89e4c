import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the archive's connector of prod keeps what is refused alone",
    stack: "shared-prod",
    change: withInputs(
      { type: "oci:Sch/connector:Connector", name: "shared-prod-logs-to-archive" },
      { tasks: [{ kind: "logRule", condition: "data.action = 'REJECT'" }] },
    ),

    fails: ["connectors-move-everything"],
  },
];
