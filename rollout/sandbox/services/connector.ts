import { asBody, type Body } from "../body.ts";
import type { Service } from "../service.ts";

/** When a batch of objects is written unless the target says otherwise. Source: Connector Hub, Object Storage target. */
const OBJECT_BATCH = { batchRolloverSizeInMBs: 100, batchRolloverTimeInMs: 420_000 };

function withBatches(sent: Body): Body {
  const target = asBody(sent["target"]);
  return target["kind"] === "objectStorage" ? { ...sent, target: { ...OBJECT_BATCH, ...target } } : sent;
}

/** OCI Service Connector Hub API. Every change is asynchronous. */
export const connector: Service = {
  name: "serviceconnector",
  hosts: /^service-connector-hub$/,
  version: "/20200909",
  kinds: [
    {
      kind: "serviceconnector",
      collection: "/serviceConnectors",
      state: "ACTIVE",
      deletedState: "DELETED",
      listsAs: "items",
      workRequests: { of: ["CREATED", "UPDATED", "DELETED"], entityType: "serviceConnector" },
      keeps: withBatches,
      adds: (_draft, { world }) => ({ tasks: [], timeUpdated: world.now().toISOString() }),
      actions: {
        activate: () => ({ lifecycleState: "ACTIVE" }),
        deactivate: () => ({ lifecycleState: "INACTIVE" }),
      },
    },
  ],
};
