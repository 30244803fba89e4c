import { all, withInputs, withOrigin, type Mutation } from "../../../mutation.ts";

const bucket = { type: "oci:ObjectStorage/bucket:Bucket" };
const pool = { type: "oci:Streaming/streamPool:StreamPool" };

export const mutations: readonly Mutation[] = [
  {
    what: "a bucket of production is encrypted with a key that somebody wrote down",
    stack: "claims-prod",
    change: withInputs(bucket, { kmsKeyId: "ocid1.key.oc1..dev" }),
    fails: ["keys-are-of-own-environment"],
  },
  {
    what: "the SIEM's stream of development is encrypted with another key",
    stack: "shared-dev",
    change: all(
      withOrigin(pool, "customEncryptionKey", []),
      withInputs(pool, { customEncryptionKey: { kmsKeyId: "ocid1.key.oc1..prod" } }),
    ),
    fails: ["keys-are-of-own-environment"],
  },
];
