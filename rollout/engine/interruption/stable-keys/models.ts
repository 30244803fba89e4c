import { listed, type StableKey } from "./stable-key.ts";

/** Generative AI, and the catalog in which access to it is asked for. */
export const models: Readonly<Record<string, StableKey>> = {
  "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint": listed(
    "oci:GenerativeAi/getGenerativeAiPrivateEndpoints:getGenerativeAiPrivateEndpoints",
    "generativeAiPrivateEndpointCollections.items",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
  "oci:GenerativeAi/project:Project": listed(
    "oci:GenerativeAi/getProjects:getProjects",
    "generativeAiProjectCollections.items",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
  "oci:ServiceCatalog/catalog:Catalog": listed(
    "oci:ServiceCatalog/getServiceCatalogs:getServiceCatalogs",
    "serviceCatalogCollections.items",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
  "oci:ServiceCatalog/catalogAssociation:CatalogAssociation": listed(
    "oci:ServiceCatalog/getServiceCatalogAssociations:getServiceCatalogAssociations",
    "serviceCatalogAssociationCollections.items",
    ["serviceCatalogId", "entityId"],
    ["serviceCatalogId", "entityId"],
  ),
  "oci:ServiceCatalog/privateApplication:PrivateApplication": listed(
    "oci:ServiceCatalog/getPrivateApplications:getPrivateApplications",
    "privateApplicationCollections.items",
    ["compartmentId", "displayName"],
    ["compartmentId", "displayName"],
  ),
};
