import { withAlso, type Mutation } from "../../../mutation.ts";

const GROUP = {
  type: "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
  name: "payments-prod-network-applications-nsg",
};

export const mutations: readonly Mutation[] = [
  {
    what: "an address of the internet is reserved",
    stack: "payments-prod",
    change: withAlso(GROUP, {
      type: "oci:Core/publicIp:PublicIp",
      name: "reserved",
      props: { lifetime: "RESERVED" },
    }),
    fails: ["resources-have-no-public-address"],
  },
  {
    what: "an application is started without saying that it gets no public address",
    stack: "claims-prod",
    change: withAlso(
      { ...GROUP, name: "claims-prod-network-applications-nsg" },
      { type: "oci:Core/instance:Instance", name: "triage", props: { createVnicDetails: {} } },
    ),
    fails: ["nothing-runs-by-the-hour", "resources-have-no-public-address"],
  },
];
