import type { Credentials } from "./access/api-key.ts";

/**
 * With what somebody signs, as the variables the OCI provider reads.
 *
 * Surprise: the provider takes `TF_VAR_<argument>` before `OCI_<ARGUMENT>` and before `~/.oci/config`, so that
 * what the machine's user has set in those never signs a call to the sandbox. The key is nowhere but here.
 *
 * A conflict is told at once: the provider would repeat the call for 2 minutes, but here nothing changes by waiting.
 * Source: terraform-provider-oci v8.24.0, internal/provider/provider.go.
 */
export function credentialVariables(credentials: Credentials): Readonly<Record<string, string>> {
  return {
    TF_VAR_auth: "ApiKey",
    TF_VAR_tenancy_ocid: credentials.tenancyId,
    TF_VAR_user_ocid: credentials.userId,
    TF_VAR_fingerprint: credentials.fingerprint,
    TF_VAR_private_key: credentials.privateKey,
    TF_VAR_region: credentials.region,
    TF_VAR_disable_409_retry: "true",
  };
}
