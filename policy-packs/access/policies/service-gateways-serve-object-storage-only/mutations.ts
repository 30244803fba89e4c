import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the gateway leads to every service of OCI",
    stack: "shared-prod",
    change: withInputs(
      { type: "oci:Core/serviceGateway:ServiceGateway" },
      { services: [{ serviceId: "ocid1.service.oc1.us-chicago-1.aaaaallservices" }] },
    ),
    fails: ["service-gateways-serve-object-storage-only"],
  },
];
