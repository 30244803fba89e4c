import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a network has a free-form team beside the defined one",
    stack: "claims-dev",
    change: withInputs({ type: "oci:Core/vcn:Vcn" }, { freeformTags: { team: "claims" } }),
    fails: ["tag-keys-are-known"],
  },
];
