import { asBody, type Body, textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";

/** With what every zip archive begins. */
const ZIP_SIGNATURE = "PK";

/** Only the type of a package is ever answered; its archive is a download of its own. */
function withoutUploads(sent: Body): Body {
  const { packageDetails, logoFileBase64Encoded, ...kept } = sent;
  return {
    ...kept,
    ...(packageDetails !== undefined && { packageType: asBody(packageDetails)["packageType"] }),
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
    {
      kind: "servicecatalog",
      collection: "/serviceCatalogs",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      adds: () => ({ status: "ACTIVE" }),
    },
    {
      kind: "privateapplication",
      collection: "/privateApplications",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      keeps: withoutUploads,
      refuses: refuseBrokenArchive,
    },
    {
      kind: "servicecatalogassociation",
      collection: "/serviceCatalogAssociations",
      nameField: "entityId",
      state: "ACTIVE",
      listsAs: "items",
      // The provider cannot take them from a list of these.
      adds: () => ({ systemTags: undefined }),
    },
  ],
};
