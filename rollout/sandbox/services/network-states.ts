/** States of everything in a network but attachments while it comes and goes. Source: OCI Core Services API. */
export const PASSES = { creating: "PROVISIONING", deleting: "TERMINATING" } as const;
