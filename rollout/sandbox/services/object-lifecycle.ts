import { compartmentOf } from "../compartments.ts";
import { Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../sent-body.ts";
import type { Call, Context, Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { bucketOf } from "./buckets.ts";
import { refuseWithoutRight } from "./service-rights.ts";

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
    requireRight(bucket, context);
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

/** Object Storage acts by itself here. @see Object Storage, Using Object Lifecycle Management, required policies */
function requireRight(bucket: StoredRecord, context: Context): void {
  const refusal = refuseWithoutRight(
    {
      service: `objectstorage-${context.world.region}`,
      grants: ["manage", "object_update_tier", "object_delete"],
      resourceTypes: ["object-family", "objects", "all-resources"],
      compartmentId: compartmentOf(bucket, context),
    },
    context,
  );
  if (refusal !== undefined) throw refusal;
}

function policyOf(bucket: StoredRecord, context: Context): StoredRecord {
  const policy = context.store.byId(idIn(bucket));
  if (policy === undefined || policy.isDeleted) {
    throw new Refusal(404, "LifecyclePolicyNotFound", `Bucket "${bucket.name}" has no lifecycle policy.`);
  }
  return policy;
}
