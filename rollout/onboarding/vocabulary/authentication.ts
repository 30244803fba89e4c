/**
 * How Pulumi's OCI provider signs in, in the provider's own words. All but `ApiKey` are short-lived (ID-3).
 */
export const AUTHENTICATIONS = [
  "SecurityToken",
  "InstancePrincipal",
  "ResourcePrincipal",
  "WorkloadIdentityFederation",
  "ApiKey",
] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];
