import { createHash, createPublicKey, generateKeyPair } from "node:crypto";
import { promisify } from "node:util";

export interface SandboxUser {
  readonly tenancyId: string;
  readonly userId: string;
  readonly region: string;
}

/**
 * A signing key made for this run, as the variables the OCI provider reads.
 *
 * Surprise: the provider takes `TF_VAR_<argument>` before `OCI_<ARGUMENT>` and before `~/.oci/config`, so that
 * what the machine's user has set in those never signs a call to the sandbox. The key is nowhere but here.
 *
 * A conflict is told at once: the provider would repeat the call for 2 minutes, but here nothing changes by waiting.
 * Source: terraform-provider-oci v8.24.0, internal/provider/provider.go.
 */
export async function credentialVariables(user: SandboxUser): Promise<Readonly<Record<string, string>>> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const publicDer = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const fingerprint = createHash("md5").update(publicDer).digest("hex").match(/../g)?.join(":") ?? "";
  return {
    TF_VAR_auth: "ApiKey",
    TF_VAR_tenancy_ocid: user.tenancyId,
    TF_VAR_user_ocid: user.userId,
    TF_VAR_fingerprint: fingerprint,
    TF_VAR_private_key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    TF_VAR_region: user.region,
    TF_VAR_disable_409_retry: "true",
  };
}
