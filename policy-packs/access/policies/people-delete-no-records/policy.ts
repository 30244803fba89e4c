import { neverValue, onlyValues } from "../../../../rollout/onboarding/vocabulary/iam/condition-limits.ts";
import type { Grant } from "../../../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import {
  isAbout,
  isAtMost,
  permissionsOf,
  TOPICS,
} from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { isToDeployersOfPlace } from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Traces and audit logs prove nothing once those whom they speak of can change them. */
export const peopleDeleteNoRecords: ResourcePolicy = {
  name: "people-delete-no-records",
  description:
    "Groups and dynamic groups read objects and add to them; none deletes or overwrites one, changes a retention rule or shares one by address.",
  severity: "critical",
  framework: satisfies("RT-1", "ID-1"),
  tags: cisOci("1.15"),
  remediationSteps:
    "Take the statement out: operators under environments.<environment>.groups of stacks/teams/<team>.yaml read what is kept, and retentionDays there says for how long.",
  validateResource: judgesGrants("No statement is about buckets and objects.", (args) => (grant) => {
    if (!("principals" in grant.subject) || !isAbout(grant.right, TOPICS.storage)) return undefined;
    if (isAtMost(grant.right, "read")) return [];
    const permissions = permissionsOf(grant);
    if (permissions?.every((permission) => HARMLESS.has(permission)) === true) return [];
    if (isToDeployersOfPlace(grant, args.urn) && isOfDeployers(grant)) return [];
    return ['lets what is kept be changed or deleted: grant "read"'];
  }),
};

/** Creation overwrites nothing: that is a permission of its own. */
const HARMLESS: ReadonlySet<string> = new Set([
  "BUCKET_INSPECT",
  "BUCKET_READ",
  "OBJECT_CREATE",
  "OBJECT_INSPECT",
  "OBJECT_READ",
]);

/** They make buckets, without the right to share objects by address, and set lifecycles, which OCI counts as deletion. */
function isOfDeployers({ right, condition }: Grant): boolean {
  if (!("verb" in right)) return false;
  if (right.type === "buckets") return neverValue(condition, "PAR_MANAGE", "request.permission");
  const operations = onlyValues(condition, "request.operation");
  return (
    right.type === "objects" &&
    operations !== undefined &&
    [...operations].every((operation) => operation === "PutObjectLifecyclePolicy")
  );
}
