/** Seconds that a resolver may keep the answer. Short: a replaced endpoint has another address. */
const TTL_SECONDS = 60;

export interface AddressRecord {
  /** Name that is answered for. */
  readonly domain: string;
  /** IPv4 address that is answered. */
  readonly address: string;
}

/** @returns the name without the dot that DNS ends it with: OCI's zones carry none and would differ at every plan */
export function zoneName(fqdn: string): string {
  return fqdn.toLowerCase().replace(/\.$/, "");
}

/** @returns the record in OCI's form */
export function addressRecord({ domain, address }: AddressRecord): {
  domain: string;
  rtype: "A";
  rdata: string;
  ttl: number;
} {
  return { domain, rtype: "A", rdata: address, ttl: TTL_SECONDS };
}
