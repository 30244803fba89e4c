import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { environmentIn } from "../../environment-words.ts";

type Props = ResourceValidationArgs["props"];

interface Log {
  readonly source?: { readonly service?: string; readonly resource?: string };
}

/** Type → the name of the bucket that it writes to, reads or keeps in order; `undefined` where it is about none. */
const NAMES_A_BUCKET: Readonly<Record<string, (props: Props) => unknown>> = {
  "oci:Sch/connector:Connector": (props) => (props["target"] as { bucket?: string } | undefined)?.bucket,
  "oci:Logging/log:Log": (props) => {
    const source = (props["configuration"] as Log | undefined)?.source;
    return source?.service === "objectstorage" ? source.resource : undefined;
  },
  "oci:ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy": ({ bucket }) => bucket as unknown,
  "oci:ObjectStorage/storageObject:StorageObject": ({ bucket }) => bucket as unknown,
  "oci:ObjectStorage/replicationPolicy:ReplicationPolicy": (props) =>
    props["destinationBucketName"] as unknown,
};

export const bucketTargetsCarryOwnEnvironment: ResourcePolicy = {
  name: "bucket-targets-carry-own-environment",
  description: "What is logged, archived or kept in order is a bucket of its own environment.",
  severity: "high",
  framework: satisfies("SE-1", "RT-1"),
  remediationSteps:
    "Name no bucket: under its environment in stacks/teams/<team>.yaml, what writes to a bucket gets that environment's.",
  configSchema: asksFor("environments"),
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const bucketOf = NAMES_A_BUCKET[args.type];
    if (bucketOf === undefined) args.notApplicable("The resource names no bucket.");
    const stack = environmentStackOf(args.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    const bucket = bucketOf(args.props);
    if (typeof bucket !== "string" || bucket === "") args.notApplicable("The resource names no bucket.");
    const facts = factsOf(args, reportViolation, "environments");
    if (facts === undefined) return;
    if (environmentIn(bucket, facts.environments) === stack.environment) return;
    reportViolation(`"${args.name}" names a bucket that is not of environment "${stack.environment}".`);
  },
};
