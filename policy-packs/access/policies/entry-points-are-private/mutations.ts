import { withAlso, type Mutation } from "../../../mutation.ts";

const GROUP = {
  type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
  name: "shared-prod-network-endpoint-nsg",
};

export const mutations: readonly Mutation[] = [
  {
    what: "an API gateway in front of the models is opened to the internet",
    stack: "shared-prod",
    change: withAlso(GROUP, {
      type: "oci:ApiGateway/gateway:Gateway",
      name: "models",
      props: { endpointType: "PUBLIC" },
    }),
    fails: ["entry-points-are-private"],
  },
  {
    what: "a bastion leads into the environment's network",
    stack: "shared-prod",
    change: withAlso(GROUP, {
      type: "oci:Bastion/bastion:Bastion",
      name: "repairs",
      props: { bastionType: "STANDARD" },
    }),
    fails: ["entry-points-are-private"],
  },
];
