import { Policy } from "@pulumi/oci/identity/index.js";
import { Connector } from "@pulumi/oci/sch/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { archiveStatement, LOG_PREFIX, type TraceConnectorPlan } from "./plan.ts";

export interface TraceConnectorArgs extends TraceConnectorPlan {
  /** The team's compartment, which carries the team's name. */
  readonly compartmentId: pulumi.Input<string>;
  /** Object Storage namespace of the tenancy. */
  readonly namespace: string;
  /** Group whose logs are archived and exported. */
  readonly logGroupId: pulumi.Input<string>;
  /** Group whose logs are exported only, since archiving them would log again. */
  readonly writeLogGroupId: pulumi.Input<string>;
  readonly traceBucketName: pulumi.Input<string>;
  /** Stream of the same environment that a SIEM reads; absent where none does. */
  readonly siemStreamId?: pulumi.Input<string> | undefined;
  readonly tags: DefinedTags;
}

/**
 * Keeps a team's logs with its traces, longer than OCI Logging does, and exports them (RT-1, RT-2, VE-2).
 *
 * Children: `<name>-access` (Policy), `<name>` (Connector to the trace bucket), with a SIEM `<name>-siem`
 * (Connector to the environment's stream). The stream is another stack's, which lets the environment's
 * connectors push to it: a team's stack grants nothing outside of its compartment. OCI Logging hands a
 * connector the last 24 hours: what fails for longer is lost to bucket and stream.
 */
export class TraceConnector extends pulumi.ComponentResource {
  constructor(name: string, args: TraceConnectorArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TraceConnector", name, {}, opts);
    const { compartmentId, team, environment, traceBucketName, siemStreamId } = args;
    const definedTags = { ...args.tags };

    const access = new Policy(
      `${name}-access`,
      {
        compartmentId,
        name: `${name}-access`,
        description: `${team}'s connector writes logs to ${team}'s trace bucket.`,
        statements: [archiveStatement(args)],
        definedTags,
      },
      { parent: this },
    );
    new Connector(
      name,
      {
        compartmentId,
        displayName: name,
        description: `Logs of ${team} in ${environment}, into its trace bucket.`,
        source: { kind: "logging", logSources: [{ compartmentId, logGroupId: args.logGroupId }] },
        target: {
          kind: "objectStorage",
          namespace: args.namespace,
          bucket: traceBucketName,
          objectNamePrefix: LOG_PREFIX,
        },
        definedTags,
      },
      { parent: this, dependsOn: [access] },
    );
    if (siemStreamId !== undefined) {
      new Connector(
        `${name}-siem`,
        {
          compartmentId,
          displayName: `${name}-siem`,
          description: `Logs of ${team} in ${environment}, to the SIEM.`,
          source: {
            kind: "logging",
            logSources: [args.logGroupId, args.writeLogGroupId].map((logGroupId) => ({
              compartmentId,
              logGroupId,
            })),
          },
          target: { kind: "streaming", streamId: siemStreamId },
          definedTags,
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
