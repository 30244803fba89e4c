/** Types of OCI that several policies look at in a whole stack. The npm package has no class of the first. */
export const MODEL_ENDPOINT = "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint";
export const SECURITY_GROUP_RULE =
  "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule";
