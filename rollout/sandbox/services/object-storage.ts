import type { models } from "oci-objectstorage";
import { textOf } from "../body.ts";
import { modelled } from "../modelled.ts";
import { ocidLetters } from "../ocid.ts";
import type { Service } from "../service.ts";
import {
  accessIsKnown,
  bucketIsNotEmpty,
  bucketNameIsTaken,
  bucketNameIsWellFormed,
  isNotRetained,
  keyIsUsable,
  versionsStay,
} from "./bucket-checks.ts";
import { firstRefusal } from "./first-refusal.ts";
import { addLifecycleRoutes, LIFECYCLE_KIND } from "./object-lifecycle.ts";
import { addObjectRoutes, OBJECT_KIND } from "./objects.ts";
import { accessTypeIsKnown, expiresLater } from "./pre-authenticated-request.ts";
import {
  bucketHasFewRules,
  bucketHasNoVersions,
  durationIsWellFormed,
  lockedRuleOnlyGrows,
  lockLiesAhead,
  ruleIsLocked,
} from "./retention.ts";

/**
 * OCI Object Storage API. A bucket is addressed by namespace and name, and changed by POST.
 *
 * Nothing here has a state for OCI; the sandbox keeps one word for it.
 */
export const objectStorage: Service = {
  name: "objectstorage",
  hosts: /^objectstorage$/,
  version: "",
  kinds: [
    modelled<models.CreateBucketDetails, models.Bucket>({
      kind: "bucket",
      collection: "/n/:namespace/b",
      nameField: "name",
      pathEndsIn: "name",
      updateMethod: "POST",
      state: "ACTIVE",
      refuses: firstRefusal(
        bucketNameIsWellFormed,
        bucketNameIsTaken,
        accessIsKnown,
        versionsStay,
        isNotRetained,
        keyIsUsable,
      ),
      refusesDeletion: bucketIsNotEmpty,
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
    }),
    modelled<models.CreateRetentionRuleDetails, models.RetentionRule>({
      kind: "retentionrule",
      collection: "/n/:namespace/b/:bucket/retentionRules",
      within: "bucket",
      listsAs: "items",
      state: "ACTIVE",
      refuses: firstRefusal(
        bucketHasNoVersions,
        bucketHasFewRules,
        durationIsWellFormed,
        lockLiesAhead,
        lockedRuleOnlyGrows,
      ),
      refusesDeletion: ruleIsLocked,
      adds: ({ id }, { world }) => ({ etag: id.slice(-36), timeModified: world.now().toISOString() }),
    }),
    modelled<models.CreatePreauthenticatedRequestDetails, models.PreauthenticatedRequest>({
      kind: "preauthenticatedrequest",
      collection: "/n/:namespace/b/:bucket/p",
      nameField: "name",
      within: "bucket",
      state: "ACTIVE",
      refuses: firstRefusal(accessTypeIsKnown, expiresLater),
      // Opens nothing: the sandbox serves no `/p/`. OCI tells it once, here it stays.
      adds: ({ id, body }, { world }) => {
        const accessUri = `/p/${ocidLetters([id])}/n/${world.namespace}/b/${textOf(body, "bucket")}/o/`;
        return {
          accessUri,
          fullPath: `https://objectstorage.${world.region}.oraclecloud.com${accessUri}`,
          bucketListingAction: "Deny",
        };
      },
    }),
  ],
  kindsOfRoutes: [LIFECYCLE_KIND, OBJECT_KIND],
  routes: (routes, context) => {
    routes.get("/n", (call) => call.json(context.world.namespace));
    addLifecycleRoutes(routes, context);
    addObjectRoutes(routes, context);
  },
};
