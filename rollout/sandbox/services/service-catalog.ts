import type { models } from "oci-servicecatalog";
import { asBody, type Body, textOf } from "../body.ts";
import { type Fields, modelled, type Sent } from "../modelled.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import { firstRefusal } from "./first-refusal.ts";
import { inField, refusedWhileUsed } from "./in-use.ts";
import { namesLiving } from "./references.ts";

/** With what every zip archive begins. */
const ZIP_SIGNATURE = "PK";

/** Only the type of a package is ever answered; its archive is a download of its own. */
function withoutUploads(
  sent: Sent<models.CreatePrivateApplicationDetails>,
): Fields<models.PrivateApplication> {
  const { packageDetails, logoFileBase64Encoded, ...kept } = sent;
  return {
    ...kept,
    // Only stacks are ever packed.
    ...(packageDetails !== undefined && { packageType: "STACK" as const }),
    ...(logoFileBase64Encoded !== undefined && { logo: { displayName: "logo", mimeType: "image/png" } }),
  };
}

function refuseBrokenArchive(body: Body): Refusal | undefined {
  const archive = textOf(asBody(body["packageDetails"]), "zipFileBase64Encoded");
  if (archive === undefined || Buffer.from(archive, "base64").toString("latin1").startsWith(ZIP_SIGNATURE)) {
    return undefined;
  }
  return new Refusal(400, "InvalidParameter", "zipFileBase64Encoded is not a zip archive in base64.");
}

/** OCI Service Catalog API. It names work requests that the provider does not follow. */
export const serviceCatalog: Service = {
  name: "servicecatalog",
  hosts: /^service-catalog$/,
  version: "/20210527",
  kinds: [
    modelled<models.CreateServiceCatalogDetails, models.ServiceCatalog>({
      kind: "servicecatalog",
      collection: "/serviceCatalogs",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      adds: () => ({ status: "ACTIVE" }),
    }),
    modelled<models.CreatePrivateApplicationDetails, models.PrivateApplication>({
      kind: "privateapplication",
      collection: "/privateApplications",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      passes: { creating: "CREATING", deleting: "DELETING" },
      // Source: Service Catalog, Deleting a Private Application. Words not seen.
      refusesDeletion: refusedWhileUsed("Private application", {
        kind: "servicecatalogassociation",
        what: "catalog association",
        of: inField("entityId"),
      }),
      keeps: withoutUploads,
      refuses: refuseBrokenArchive,
    }),
    modelled<models.CreateServiceCatalogAssociationDetails, models.ServiceCatalogAssociation>({
      kind: "servicecatalogassociation",
      collection: "/serviceCatalogAssociations",
      nameField: "entityId",
      refuses: firstRefusal(
        namesLiving("serviceCatalogId", "servicecatalog"),
        namesLiving("entityId", "privateapplication"),
      ),
      state: "ACTIVE",
      listsAs: "items",
      // Its model has none, and the provider cannot take them from a list of these.
      adds: (): object => ({ systemTags: undefined }),
    }),
  ],
};
