const KINDS = {
  "an API key": ["apiKey", "domainsApiKey", "domainsMyApiKey"],
  "an auth token": ["authToken", "domainsAuthToken", "domainsMyAuthToken"],
  "a customer secret key": ["customerSecretKey", "domainsCustomerSecretKey", "domainsMyCustomerSecretKey"],
  "a database password": ["dbCredential", "domainsUserDbCredential", "domainsMyUserDbCredential"],
  "a mail password": ["smtpCredential", "domainsSmtpCredential", "domainsMySmtpCredential"],
  "a console password": ["uiPassword"],
  "a client credential": ["domainsOauth2clientCredential", "domainsMyOauth2clientCredential"],
  "a client certificate": ["domainsOauthClientCertificate", "domainsOauthPartnerCertificate"],
  "an application with a client secret": ["domainsApp"],
} as const;

/** Type of a credential → what it is, in words. Source: provider oci, resources of identity and identity domains. */
export const CREDENTIAL_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, files]) =>
    files.map((file): [string, string] => [
      `oci:Identity/${file}:${file.charAt(0).toUpperCase()}${file.slice(1)}`,
      kind,
    ]),
  ),
);
