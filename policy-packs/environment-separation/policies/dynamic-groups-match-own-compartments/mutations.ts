import { withInputs, type Mutation } from "../../../mutation.ts";

const applications = { type: "oci:Identity/dynamicGroup:DynamicGroup" };

export const mutations: readonly Mutation[] = [
  {
    what: "the applications of production are matched in another compartment",
    stack: "claims-prod",
    change: withInputs(applications, {
      matchingRule:
        "ANY {ALL {resource.type = 'fnfunc', resource.compartment.id = 'ocid1.compartment.oc1..dev', tag.Rollout.Service.value = 'claim-triage'}}",
    }),
    fails: ["dynamic-groups-match-own-compartments"],
  },
];
