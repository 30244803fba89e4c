import * as oci from "@pulumi/oci";
import type { Place } from "./place.ts";

/** A bucket without rules, an object in it, and a way in without a signature: neither of the two can be changed. */
export function createObjects({ compartmentId, note, opts }: Place): void {
  const bucket = new oci.objectstorage.Bucket(
    "notes",
    {
      compartmentId,
      namespace: oci.objectstorage.getNamespaceOutput({}, { provider: opts.provider }).namespace,
      name: "notes",
      freeformTags: { note },
    },
    opts,
  );
  const place = { namespace: bucket.namespace, bucket: bucket.name };
  new oci.objectstorage.StorageObject(
    "note",
    { ...place, object: "notes/note.txt", content: "a note" },
    opts,
  );
  new oci.objectstorage.Preauthrequest(
    "notes",
    { ...place, name: "notes", accessType: "AnyObjectWrite", timeExpires: "2099-01-01T00:00:00Z" },
    opts,
  );
}
