import type { models } from "oci-generativeai";
import { modelled } from "../modelled.ts";
import type { Service } from "../service.ts";
import { firstRefusal } from "./first-refusal.ts";
import { areFew, prefixIsFree, prefixIsWellFormed, projectNameIsWellFormed } from "./generative-ai-checks.ts";
import { namesLiving, namesLivingOrEarlier } from "./references.ts";

const changes = ["CREATED", "UPDATED", "DELETED"] as const;
const PASSES = { creating: "CREATING", deleting: "DELETING" } as const;

/** OCI Generative AI Service Management API: the plane that keeps projects and endpoints, not the models. */
export const generativeAi: Service = {
  name: "generativeai",
  hosts: /^generativeai$/,
  version: "/20231130",
  kinds: [
    modelled<models.CreateGenerativeAiProjectDetails, models.GenerativeAiProject>({
      kind: "generativeaiproject",
      collection: "/generativeAiProjects",
      state: "ACTIVE",
      passes: PASSES,
      deletedState: "DELETED",
      listsAs: "items",
      workRequests: { of: changes, entityType: "generativeaiproject" },
      refuses: projectNameIsWellFormed,
    }),
    modelled<models.CreateGenerativeAiPrivateEndpointDetails, models.GenerativeAiPrivateEndpoint>({
      kind: "generativeaiprivateendpoint",
      collection: "/generativeAiPrivateEndpoints",
      state: "ACTIVE",
      passes: PASSES,
      deletedState: "DELETED",
      listsAs: "items",
      workRequests: { of: changes, entityType: "generativeaiprivateendpoint" },
      refuses: firstRefusal(
        areFew,
        prefixIsWellFormed,
        prefixIsFree,
        namesLivingOrEarlier("subnetId", "subnet"),
        namesLiving("nsgIds", "networksecuritygroup"),
      ),
      adds: ({ body }, { world: { region } }) => ({
        fqdn: `${String(body.dnsPrefix)}.pe.inference.generativeai.${region}.oci.oraclecloud.com`,
        privateEndpointIp: "10.0.0.2",
      }),
    }),
  ],
};
