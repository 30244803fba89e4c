import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "a team's network gets a block of the internet besides",
    stack: "claims-prod",
    change: withInputs({ type: "oci:Core/vcn:Vcn" }, { cidrBlocks: ["10.51.0.0/24", "203.0.113.0/24"] }),
    fails: ["networks-use-private-addresses"],
  },
  {
    what: "the environment's network gets IPv6",
    stack: "shared-prod",
    change: withInputs({ type: "oci:Core/vcn:Vcn" }, { isIpv6enabled: true }),
    fails: ["networks-use-private-addresses"],
  },
];
