import { LogGroup } from "@pulumi/oci/logging/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { logGroupDescription, type TeamLogsPlan } from "./plan.ts";

export interface TeamLogsArgs extends TeamLogsPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * The log group that holds one team's logs in one environment (NE-4).
 *
 * Children: `<name>` (LogGroup).
 */
export class TeamLogs extends pulumi.ComponentResource {
  readonly logGroupId: pulumi.Output<string>;

  constructor(name: string, args: TeamLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamLogs", name, {}, opts);
    const group = new LogGroup(
      name,
      {
        compartmentId: args.compartmentId,
        displayName: name,
        description: logGroupDescription(args),
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.logGroupId = group.id;
    this.registerOutputs({ logGroupId: this.logGroupId });
  }
}
