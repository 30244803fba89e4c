import { lost } from "../refusal.ts";
import type { Call, Context } from "../service.ts";
import type { StoredRecord } from "../store.ts";

/** @returns the bucket that a path names @throws Refusal 404 */
export function bucketOf(call: Call, { store }: Context): StoredRecord {
  const name = call.req.param("bucket");
  const named = store.everMade("bucket").filter((record) => record.name === name);
  const bucket = named.find(({ isDeleted }) => !isDeleted);
  if (bucket === undefined) throw lost(`bucket ${name}`, named.length > 0);
  return bucket;
}
