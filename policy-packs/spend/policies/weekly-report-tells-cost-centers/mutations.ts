import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the report is by service only",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:MeteringComputation/query:Query" },
      { queryDefinition: { reportQuery: { queryType: "COST", groupBies: ["service"] } } },
    ),
    fails: ["weekly-report-tells-cost-centers"],
  },
];
