import { ServiceGateway } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { eachItem } from "../../each-item.ts";

/** A service's id does not tell which it is, so the documents say which Object Storage is. */
export const serviceGatewaysServeObjectStorageOnly: ResourcePolicy = {
  name: "service-gateways-serve-object-storage-only",
  description: "A service gateway leads to the region's Object Storage and to no other service of OCI.",
  severity: "high",
  framework: satisfies("NE-2"),
  remediationSteps:
    "Write the id of the region's Object Storage, as oci network service list shows it, into objectStorageService.id of stacks/tenancy.yaml, and take other services away from the gateway.",
  configSchema: asksFor("objectStorageServiceId"),
  validateResource: validateResourceOfType(
    ServiceGateway,
    (gateway, args: ResourceValidationArgs, reportViolation) => {
      const facts = factsOf(args, reportViolation, "objectStorageServiceId");
      if (facts === undefined) return;
      eachItem(gateway.services, ({ serviceId }) => {
        if (serviceId === facts.objectStorageServiceId) return;
        reportViolation(
          `Service gateway "${args.name}" leads to a service that is not the region's Object Storage.`,
        );
      });
    },
  ),
};
