import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "whatever runs in the tenancy counts as an application",
    stack: "payments-prod",
    change: withInputs(
      { type: "oci:Identity/dynamicGroup:DynamicGroup" },
      { matchingRule: "ANY {resource.type = 'computecontainerinstance'}" },
    ),
    fails: ["dynamic-groups-match-own-compartments", "dynamic-groups-name-compartment-and-kind"],
  },
];
