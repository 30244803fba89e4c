import { Alarm } from "@pulumi/oci/monitoring/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { alarmSpecs, type TeamAlarmsPlan } from "./plan.ts";

export interface TeamAlarmsArgs extends TeamAlarmsPlan {
  /** The team's compartment: its connectors and its bucket are measured, and no one else's. */
  readonly compartmentId: pulumi.Input<string>;
  /** OCID of the topic that the platform team reads. */
  readonly topicId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Tells the platform team when a team's records are not kept (RT-1, RT-2).
 *
 * Children: `<name>-<slug>` (one Alarm each). Model calls are not watched: OCI measures dedicated AI clusters
 * and their endpoints only, so on-demand calls are for the access layer to measure.
 */
export class TeamAlarms extends pulumi.ComponentResource {
  constructor(name: string, args: TeamAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamAlarms", name, {}, opts);
    for (const { slug, ...spec } of alarmSpecs(args)) {
      new Alarm(
        `${name}-${slug}`,
        {
          ...spec,
          compartmentId: args.compartmentId,
          metricCompartmentId: args.compartmentId,
          displayName: `${name}-${slug}`,
          isEnabled: true,
          destinations: [args.topicId],
          messageFormat: "ONS_OPTIMIZED",
          repeatNotificationDuration: "PT12H",
          definedTags: { ...args.tags },
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
