import { type Body, textOf } from "../body.ts";
import { daysAfter } from "../times.ts";
import { Refusal } from "../refusal.ts";
import type { Context, Service } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { nameIsTaken } from "../taken-names.ts";
import { addLifecycleRoutes, LIFECYCLE_KIND } from "./object-lifecycle.ts";

/** Days that must lie before a retention rule locks for good. Source: Object Storage, Retention Rules. */
const DAYS_BEFORE_LOCK = 14;

const bucketNameIsTaken = nameIsTaken({ what: "Bucket", code: "BucketAlreadyExists" });

function refuseBucket(body: Body, others: readonly StoredRecord[], context: Context): Refusal | undefined {
  const isRetained = context.store.living("retentionrule").some(({ parentId }) => parentId === body["id"]);
  const isBoth = isRetained && body["versioning"] === "Enabled";
  return bucketNameIsTaken(body, others, context) ?? (isBoth ? eitherOr() : undefined);
}

function refuseRetention(
  body: Body,
  _others: readonly StoredRecord[],
  { store, world }: Context,
): Refusal | undefined {
  const bucket = store.living("bucket").find(({ name }) => name === body["bucket"]);
  if (bucket?.body["versioning"] === "Enabled") return eitherOr();
  const locked = textOf(body, "timeRuleLocked");
  if (locked === undefined) return undefined;
  if (body["duration"] === undefined) {
    return new Refusal(400, "InvalidParameter", "A rule with timeRuleLocked needs a duration.");
  }
  // Its time may be sent again as it was, also when it is near or over.
  const before = store.byId(textOf(body, "id") ?? "")?.body["timeRuleLocked"];
  return before !== locked && locked < daysAfter(world.now(), DAYS_BEFORE_LOCK)
    ? new Refusal(400, "InvalidParameter", `timeRuleLocked must lie ${DAYS_BEFORE_LOCK} days ahead.`)
    : undefined;
}

function eitherOr(): Refusal {
  return new Refusal(409, "Conflict", "A bucket has either versioning or retention rules.");
}

/** OCI Object Storage API. A bucket is addressed by namespace and name, and changed by POST. */
export const objectStorage: Service = {
  name: "objectstorage",
  hosts: /^objectstorage$/,
  version: "",
  kinds: [
    {
      kind: "bucket",
      collection: "/n/:namespace/b",
      nameField: "name",
      pathEndsIn: "name",
      updateMethod: "POST",
      state: "ACTIVE",
      refuses: refuseBucket,
      adds: ({ id }, { world }) => ({
        approximateCount: 0,
        approximateSize: 0,
        autoTiering: "Disabled",
        createdBy: world.tenancyId,
        etag: id.slice(-36),
        isReadOnly: false,
        metadata: {},
        objectEventsEnabled: false,
        publicAccessType: "NoPublicAccess",
        replicationEnabled: false,
        storageTier: "Standard",
        versioning: "Disabled",
      }),
    },
    {
      kind: "retentionrule",
      collection: "/n/:namespace/b/:bucket/retentionRules",
      within: "bucket",
      listsAs: "items",
      state: "ACTIVE",
      refuses: refuseRetention,
      adds: ({ id }, { world }) => ({ etag: id.slice(-36), timeModified: world.now().toISOString() }),
    },
  ],
  kindsOfRoutes: [LIFECYCLE_KIND],
  routes: (routes, context) => {
    routes.get("/n", (call) => call.json(context.world.namespace));
    addLifecycleRoutes(routes, context);
  },
};
