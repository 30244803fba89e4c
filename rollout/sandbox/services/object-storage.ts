import type { Service } from "../service.ts";

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
      adds: ({ id }, { world }) => ({ etag: id.slice(-36), timeModified: world.now().toISOString() }),
    },
  ],
  routes: (routes, { world }) => {
    routes.get("/n", (call) => call.json(world.namespace));
  },
};
