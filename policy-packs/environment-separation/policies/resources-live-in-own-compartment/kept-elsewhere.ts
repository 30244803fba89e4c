/** Types whose `compartmentId` cannot be a compartment of the stack that owns them, and why. */
export const KEPT_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  [
    "oci:Identity/compartment:Compartment",
    "Its parent is the environment's compartment, which the tenancy stack owns.",
  ],
  [
    "oci:Core/drgAttachment:DrgAttachment",
    "OCI places an attachment itself, between a gateway and a network that may lie in two compartments.",
  ],
  ["oci:Budget/budget:Budget", "OCI keeps budgets in the root compartment."],
  ["oci:Identity/group:Group", "OCI keeps groups in the root compartment."],
  ["oci:Identity/dynamicGroup:DynamicGroup", "OCI keeps dynamic groups in the root compartment."],
  ["oci:Identity/networkSource:NetworkSource", "OCI keeps network sources in the root compartment."],
  ["oci:Limits/quota:Quota", "OCI keeps quotas in the root compartment."],
]);
