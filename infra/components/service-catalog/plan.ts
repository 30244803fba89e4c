import { allOf, equals, onlyPermissions } from "../../iam/condition.ts";
import { allow, group, type CompartmentScope } from "../../iam/statement.ts";
import type { RequestFormPlan } from "./stack/form.ts";

/** Where requests are filed; unique within the tenancy's namespace and region. */
export const REQUEST_BUCKET = "ai-access-requests";

export interface ServiceCatalogPlan extends RequestFormPlan {
  /** Region and namespace of the request bucket. */
  readonly region: string;
  readonly namespace: string;
  /** Names from the tenancy's root to the governance compartment, outermost first. */
  readonly governanceCompartment: CompartmentScope;
  /** Existing groups, `Group` or `Domain/Group`, whose members may ask for access. */
  readonly requesterGroups: readonly string[];
}

/**
 * What a requester may do, and no more: find the entry, and put one new object into the request bucket.
 *
 * Terraform runs as the requester. Without OBJECT_OVERWRITE and OBJECT_DELETE no request takes another's
 * place; without OBJECT_INSPECT nobody lists what others asked for. OBJECT_READ is there because OCI's
 * Terraform provider reads an object back after it has put it, and its job fails otherwise, request filed; it
 * reaches only who knows the name, and the name holds the digest of the whole request. Stacks are kept where
 * the requester may keep stacks already: in a common compartment all would read each other's answers.
 */
export function requesterStatements({
  requesterGroups,
  governanceCompartment,
}: ServiceCatalogPlan): string[] {
  const where = allOf(
    equals("target.bucket.name", REQUEST_BUCKET),
    onlyPermissions("OBJECT_CREATE", "OBJECT_READ"),
  );
  return [...new Set(requesterGroups)].sort().flatMap((name) => {
    const grant = { subject: group(name), in: governanceCompartment } as const;
    return [
      allow({ ...grant, verb: "read", resource: "service-catalogs" }),
      allow({ ...grant, verb: "read", resource: "private-applications" }),
      allow({ ...grant, verb: "manage", resource: "objects", where }),
    ];
  });
}

/**
 * Events that tell of a filed request, as OCI Events filters them. The bucket tells, not the stack: Terraform
 * has no resource that publishes a message, and a requester would need the right to publish.
 */
export const REQUEST_FILED = JSON.stringify({
  eventType: ["com.oraclecloud.objectstorage.createobject"],
  data: { additionalDetails: { bucketName: [REQUEST_BUCKET] } },
});

/** What the entry says about itself. */
export const ENTRY = {
  displayName: "OpenAI access",
  shortDescription: "Ask the platform team for access to OpenAI models.",
  longDescription: [
    "Choose a compartment in which you may create stacks, fill in the form, and run Apply.",
    "Apply files one request with the platform team. It provisions nothing and costs nothing.",
    "A request cannot be changed, nor the stack be destroyed: file another request, and delete the stack without Destroy.",
    "An Apply that is refused with an object that exists already means that this very request was filed before.",
  ].join("\n\n"),
} as const;
