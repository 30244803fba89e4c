/** Types of OCI that cannot carry the rollout's tags, and why. A type that is not listed is checked. */
export const UNTAGGED_TYPES: ReadonlyMap<string, string> = new Map([
  [
    "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
    "A security rule is part of its network security group and has no tags.",
  ],
  [
    "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule",
    "A route rule is part of its DRG route table and has no tags.",
  ],
  ["oci:Dns/rrset:Rrset", "A record set is part of its zone and has no tags."],
  ["oci:MeteringComputation/query:Query", "OCI gives saved reports no tags."],
  ["oci:Identity/tagDefault:TagDefault", "A tag default is a setting of its compartment and has no tags."],
  [
    "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy",
    "A lifecycle policy is part of its bucket and has no tags.",
  ],
  [
    "oci:ServiceCatalog/catalogAssociation:CatalogAssociation",
    "An association is part of its catalog and has no tags.",
  ],
  ["oci:Identity/tagNamespace:TagNamespace", "A namespace cannot carry keys it does not hold yet."],
  ["oci:Identity/tag:Tag", "A key cannot be tagged with keys of its own namespace that do not exist yet."],
]);
