import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the endpoint's subnet takes public addresses",
    stack: "shared-prod",
    change: withInputs(
      { type: "oci:Core/subnet:Subnet", name: "shared-prod-network-endpoint" },
      { prohibitPublicIpOnVnic: false },
    ),
    fails: ["subnets-are-private"],
  },
  {
    what: "a team's subnet no longer says that the internet stays out",
    stack: "claims-prod",
    change: withInputs({ type: "oci:Core/subnet:Subnet" }, { prohibitInternetIngress: undefined }),
    fails: ["subnets-are-private"],
  },
];
