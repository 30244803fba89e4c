import * as pulumi from "@pulumi/pulumi";
import { RetainedBucket, type RetainedBucketArgs } from "../retained-bucket/retained-bucket.ts";
import { traceBucketName, type TraceBucketPlan } from "./plan.ts";

/** The team's compartment carries the team's name, so neither that nor the bucket's name is an argument. */
export interface TraceBucketArgs
  extends TraceBucketPlan, Omit<RetainedBucketArgs, "bucketName" | "compartmentName"> {}

/**
 * Where prompts, outputs, tool calls and evaluation traces are kept unchanged for the declared time (RT-1).
 *
 * Children: those of a RetainedBucket `<name>`.
 *
 * @throws LifecycleRefused  before anything is registered
 */
export class TraceBucket extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: TraceBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TraceBucket", name, {}, opts);
    const bucket = new RetainedBucket(
      name,
      { ...args, bucketName: traceBucketName(args), compartmentName: args.team },
      { parent: this },
    );
    this.bucketName = bucket.bucketName;
    this.registerOutputs({ bucketName: this.bucketName });
  }
}
