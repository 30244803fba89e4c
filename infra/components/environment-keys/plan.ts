import { SHARED_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { allow, objectStorage, type CompartmentScope } from "../../iam/statement.ts";

/** AES with 256 bits; OCI counts key length in bytes. */
export const KEY_SHAPE = { algorithm: "AES", length: 32 } as const;

export interface EnvironmentKeysPlan {
  /** Region whose Object Storage service encrypts with the key. */
  readonly region: string;
}

/** Object Storage is a service principal of one region and needs the key named to it, or buckets cannot use it. */
export function bucketKeyStatement(region: string, where: CompartmentScope): string {
  return allow({ subject: objectStorage(region), verb: "use", resource: "keys", in: where });
}

export function keyStatements({ region }: EnvironmentKeysPlan): string[] {
  return [bucketKeyStatement(region, [SHARED_COMPARTMENT])];
}
