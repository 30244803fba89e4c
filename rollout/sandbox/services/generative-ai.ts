import type { Service } from "../service.ts";

const changes = ["CREATED", "UPDATED", "DELETED"] as const;

/** OCI Generative AI Service Management API: the plane that keeps projects and endpoints, not the models. */
export const generativeAi: Service = {
  name: "generativeai",
  hosts: /^generativeai$/,
  version: "/20231130",
  kinds: [
    {
      kind: "generativeaiproject",
      collection: "/generativeAiProjects",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      workRequests: { of: changes, entityType: "generativeaiproject" },
    },
    {
      kind: "generativeaiprivateendpoint",
      collection: "/generativeAiPrivateEndpoints",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      workRequests: { of: changes, entityType: "generativeaiprivateendpoint" },
      adds: ({ body }, { world: { region } }) => ({
        fqdn: `${String(body["dnsPrefix"])}.pe.inference.generativeai.${region}.oci.oraclecloud.com`,
        privateEndpointIp: "10.0.0.2",
      }),
    },
  ],
};
