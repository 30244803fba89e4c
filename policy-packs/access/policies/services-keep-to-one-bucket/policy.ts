import { onlyValues } from "../../../../rollout/onboarding/vocabulary/iam/condition-limits.ts";
import { isAbout, permissionsOf, TOPICS } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** A connector that may write anywhere can overwrite traces with logs, and one that may read takes them elsewhere. */
export const servicesKeepToOneBucket: ResourcePolicy = {
  name: "services-keep-to-one-bucket",
  description:
    "Services and connectors that read or write objects do so in one bucket, which their statement names.",
  severity: "high",
  framework: satisfies("RT-1", "ID-1"),
  remediationSteps:
    "Take the statement out: the rights of services follow from environments.<environment> of stacks/teams/<team>.yaml and auditArchive of stacks/tenancy.yaml.",
  validateResource: judgesGrants("No statement lets a service reach objects.", () => (grant) => {
    if ("principals" in grant.subject || !isAbout(grant.right, TOPICS.storage)) return undefined;
    if (permissionsOf(grant)?.every((permission) => WITHOUT_CONTENT.has(permission)) === true) return [];
    const buckets = onlyValues(grant.condition, "target.bucket.name");
    return buckets !== undefined && buckets.size <= 1
      ? []
      : [
          "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
        ];
  }),
};

/** What Object Storage needs to move objects to a cheaper tier, in every bucket of a compartment. */
const WITHOUT_CONTENT: ReadonlySet<string> = new Set([
  "BUCKET_INSPECT",
  "BUCKET_READ",
  "OBJECT_INSPECT",
  "OBJECT_UPDATE_TIER",
]);
