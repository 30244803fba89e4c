import { textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { ResourceKind } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import type { Check } from "./first-refusal.ts";
import { refuseUnusableKey } from "./key-checks.ts";
import { eitherOr } from "./retention.ts";
import { refuseWithoutRight } from "./service-rights.ts";

const ACCESS = ["NoPublicAccess", "ObjectRead", "ObjectReadWithoutList"];

/** One name in the namespace, whichever compartment has it. */
export const bucketNameIsTaken = nameIsTaken({ what: "Bucket", code: "BucketAlreadyExists" });

/** Source: Managing Buckets, bucket names. Code and words not seen. */
export const bucketNameIsWellFormed: Check = (body) => {
  const name = textOf(body, "name");
  return name === undefined || /^[\w.-]{1,256}$/.test(name)
    ? undefined
    : new Refusal(
        400,
        "InvalidBucketName",
        `The bucket name "${name}" must be 1 to 256 letters, digits, "-", "_" and ".".`,
      );
};

/** Source: OCI Object Storage API, CreateBucketDetails.publicAccessType. Words not seen. */
export const accessIsKnown: Check = (body) =>
  body["publicAccessType"] === undefined || ACCESS.includes(textOf(body, "publicAccessType") ?? "")
    ? undefined
    : new Refusal(400, "InvalidParameter", `publicAccessType must be one of ${ACCESS.join(", ")}.`);

/** Source: Using Object Versioning: it is suspended, never disabled again. Words not seen. */
export const versionsStay: Check = (body, _others, { store }) => {
  const before = store.byId(textOf(body, "id") ?? "")?.body["versioning"];
  return body["versioning"] === "Disabled" && (before === "Enabled" || before === "Suspended")
    ? new Refusal(400, "InvalidParameter", "Versioning can be suspended, but not disabled any more.")
    : undefined;
};

/** Source: Object Storage, Retention Rules, "Retention rules and versioning". Words not seen. */
export const isNotRetained: Check = (body, _others, { store }) =>
  body["versioning"] === "Enabled" &&
  store.living("retentionrule").some(({ parentId }) => parentId === body["id"])
    ? eitherOr()
    : undefined;

/**
 * A key of the bucket's own must be usable, and Object Storage allowed to use it.
 *
 * @see Object Storage policy reference: `objectstorage-<region>` needs KEY_ENCRYPT, which `use keys` grants. Words of
 * a lifecycle's refusal; of a key's none were seen.
 */
export const keyIsUsable: Check = (body, _others, context) => {
  const { kmsKeyId } = body;
  if (typeof kmsKeyId !== "string" || kmsKeyId === "") return undefined;
  // Sent again as it was, it is not asked for again.
  if (context.store.byId(textOf(body, "id") ?? "")?.body["kmsKeyId"] === kmsKeyId) return undefined;
  const key = context.store.byId(kmsKeyId);
  return (
    refuseUnusableKey(kmsKeyId, context) ??
    refuseWithoutRight(
      {
        service: `objectstorage-${context.world.region}`,
        grants: ["use", "manage", "key_encrypt"],
        resourceTypes: ["keys", "key-family", "all-resources"],
        compartmentId: textOf(key?.body ?? {}, "compartmentId") ?? context.world.tenancyId,
      },
      context,
    )
  );
};

/** @see OCI Object Storage API, DeleteBucket: neither objects nor pre-authenticated requests. Words not seen. */
export const bucketIsNotEmpty: NonNullable<ResourceKind["refusesDeletion"]> = ({ id, name }, { store }) => {
  const holds = (kind: string) => store.living(kind).some(({ parentId }) => parentId === id);
  const rest = holds("object")
    ? "is not empty. Delete all its objects first."
    : holds("preauthenticatedrequest")
      ? "has pre-authenticated requests. Delete them first."
      : undefined;
  return rest === undefined
    ? undefined
    : new Refusal(409, "BucketNotEmpty", `Bucket named '${name}' ${rest}`);
};
