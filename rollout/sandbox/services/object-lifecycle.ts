import { lost, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../resource-routes.ts";
import type { Call, Context, Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";

export const LIFECYCLE_KIND = "objectlifecyclepolicy";
const PATH = "/n/:namespace/b/:bucket/l";

/** The one lifecycle policy of a bucket: put as a whole, without an id. */
export function addLifecycleRoutes(routes: Routes, context: Context): void {
  const { store, world } = context;
  const allowedBucket = (call: Call, action: string): StoredRecord => {
    const record = bucketOf(call, context);
    const key = `bucket ${call.req.param("bucket")}`;
    requireAccess(call, context, { service: "objectstorage", kind: LIFECYCLE_KIND, action, record, key });
    return record;
  };
  routes.put(PATH, async (call) => {
    const bucket = allowedBucket(call, "update");
    const { items = [] } = await sentBody(call);
    const policy = {
      service: "objectstorage",
      kind: LIFECYCLE_KIND,
      id: idIn(bucket),
      name: bucket.name,
      parentId: bucket.id,
      scope: { bucket: bucket.name },
      body: { items, timeCreated: world.now().toISOString(), lifecycleState: "ACTIVE" },
      isDeleted: false,
    };
    store.put(policy);
    return call.json(policy.body);
  });
  routes.get(PATH, (call) => call.json(policyOf(allowedBucket(call, "read"), context).body));
  routes.delete(PATH, (call) => {
    store.bury(policyOf(allowedBucket(call, "delete"), context).id);
    return call.body(null, 204);
  });
}

function idIn(bucket: StoredRecord): string {
  return `${bucket.id}/l`;
}

function bucketOf(call: Call, { store }: Context): StoredRecord {
  const name = call.req.param("bucket");
  const named = store.everMade("bucket").filter((record) => record.name === name);
  const bucket = named.find(({ isDeleted }) => !isDeleted);
  if (bucket === undefined) throw lost(`bucket ${name}`, named.length > 0);
  return bucket;
}

function policyOf(bucket: StoredRecord, context: Context): StoredRecord {
  const policy = context.store.byId(idIn(bucket));
  if (policy === undefined || policy.isDeleted) {
    throw new Refusal(404, "LifecyclePolicyNotFound", `Bucket "${bucket.name}" has no lifecycle policy.`);
  }
  return policy;
}
