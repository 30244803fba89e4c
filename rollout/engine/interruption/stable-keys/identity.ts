import { listed, type StableKey } from "./stable-key.ts";

/** Identity: OCI takes these names once, so a second create would fail instead of making a second one. */
export const identity: Readonly<Record<string, StableKey>> = {
  "oci:Identity/compartment:Compartment": listed(
    "oci:Identity/getCompartments:getCompartments",
    "compartments",
    ["compartmentId", "name"],
    ["compartmentId", "name"],
  ),
  "oci:Identity/dynamicGroup:DynamicGroup": listed(
    "oci:Identity/getDynamicGroups:getDynamicGroups",
    "dynamicGroups",
    ["compartmentId", "name"],
    ["name"],
  ),
  "oci:Identity/group:Group": listed(
    "oci:Identity/getGroups:getGroups",
    "groups",
    ["compartmentId", "name"],
    ["name"],
  ),
  "oci:Identity/policy:Policy": listed(
    "oci:Identity/getPolicies:getPolicies",
    "policies",
    ["compartmentId", "name"],
    ["compartmentId", "name"],
  ),
  "oci:Identity/tag:Tag": listed("oci:Identity/getTags:getTags", "tags", ["tagNamespaceId"], ["name"]),
  "oci:Identity/tagDefault:TagDefault": listed(
    "oci:Identity/getTagDefaults:getTagDefaults",
    "tagDefaults",
    ["compartmentId", "tagDefinitionId"],
    ["compartmentId", "tagDefinitionId"],
  ),
  "oci:Identity/tagNamespace:TagNamespace": listed(
    "oci:Identity/getTagNamespaces:getTagNamespaces",
    "tagNamespaces",
    ["compartmentId"],
    ["compartmentId", "name"],
  ),
  "oci:Limits/quota:Quota": listed(
    "oci:Limits/getQuotas:getQuotas",
    "quotas",
    ["compartmentId", "name"],
    ["name"],
  ),
};
