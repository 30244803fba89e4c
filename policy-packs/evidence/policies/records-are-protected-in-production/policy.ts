import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";

/** What records are lost with: where they lie, what they are read with, and what carries them on. */
const RECORDS: ReadonlySet<string> = new Set([
  "oci:ObjectStorage/bucket:Bucket",
  "oci:Kms/vault:Vault",
  "oci:Kms/key:Key",
  "oci:Streaming/streamPool:StreamPool",
  "oci:Streaming/stream:Stream",
]);

/** Pulumi's protection, which a destroy stops at: the last thing between a typing mistake and the records of a year. */
export const recordsAreProtectedInProduction: ResourcePolicy = {
  name: "records-are-protected-in-production",
  description:
    "In production, buckets, keys and streams are protected: no update and no destroy takes them away.",
  severity: "high",
  framework: satisfies("RT-1", "SE-1"),
  remediationSteps:
    "Write tier: production for the environment in stacks/tenancy.yaml and run rollout up for its stacks: what keeps records there is protected. To take one away on purpose, rollout destroy --unprotect asks for the stack's name.",
  configSchema: asksFor("tier"),
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!RECORDS.has(args.type)) args.notApplicable("Only buckets, keys, vaults and streams are looked at.");
    const facts = factsOf(args, reportViolation, "tier");
    if (facts === undefined) return;
    if (facts.tier !== "production") args.notApplicable("The environment is not of production.");
    if (!args.opts.protect) reportViolation(`"${args.name}" is not protected.`);
  },
};
