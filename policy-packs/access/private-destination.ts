import { isPrivateBlock } from "./address-blocks.ts";

/** The far end of a route or a rule out, as OCI writes it. */
export interface Destination {
  /** `CIDR_BLOCK` where none is given. */
  readonly destinationType?: string | null | undefined;
  readonly destination?: string | null | undefined;
}

/** Label of a region's Object Storage among OCI's services, e.g. `oci-ord-objectstorage`. */
const OBJECT_STORAGE = /^oci-[a-z0-9]+-objectstorage$/;

/**
 * Whether packets stay in private networks: a block of one network, a security group, or Object Storage of the region.
 * A security group's id is not looked at, so it need not be known yet.
 */
export function isPrivateDestination(to: Destination): boolean {
  switch (to.destinationType ?? "CIDR_BLOCK") {
    case "NETWORK_SECURITY_GROUP":
      return true;
    case "SERVICE_CIDR_BLOCK":
      return OBJECT_STORAGE.test(to.destination ?? "");
    case "CIDR_BLOCK":
      return isPrivateBlock(to.destination ?? undefined);
    default:
      return false;
  }
}
