import * as oci from "@pulumi/oci";
import * as pulumi from "@pulumi/pulumi";
import type { Network } from "./network.ts";
import type { Place } from "./place.ts";

/** An archive with nothing in it: what every zip ends with. */
const EMPTY_ZIP = Buffer.from(`504b0506${"00".repeat(18)}`, "hex").toString("base64");

/** The SDK has no class for it; the provider knows the type. */
class PrivateEndpoint extends pulumi.CustomResource {}

/** What can be asked for, and what is called. */
export function createOffers(place: Place, { subnetId, nsgId }: Network): void {
  const { compartmentId, note, opts } = place;
  const catalog = new oci.servicecatalog.Catalog(
    "catalog",
    { compartmentId, displayName: `catalog ${note}` },
    opts,
  );
  const application = new oci.servicecatalog.PrivateApplication(
    "access",
    {
      compartmentId,
      displayName: `access ${note}`,
      shortDescription: note,
      longDescription: note,
      packageDetails: { packageType: "STACK", version: "1", zipFileBase64encoded: EMPTY_ZIP },
    },
    opts,
  );
  new oci.servicecatalog.CatalogAssociation(
    "access",
    { serviceCatalogId: catalog.id, entityId: application.id, entityType: "PRIVATE_APPLICATION" },
    opts,
  );
  new oci.generativeai.Project("team", { compartmentId, displayName: "team", description: note }, opts);
  new PrivateEndpoint(
    "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
    "team",
    { compartmentId, subnetId, dnsPrefix: "team", displayName: `team ${note}`, nsgIds: [nsgId] },
    opts,
  );
}
