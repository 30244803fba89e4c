import { Policy } from "@pulumi/oci/identity/index.js";
import { NotificationTopic, Subscription } from "@pulumi/oci/ons/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { publishStatements, subscriptionSpecs, type Audience, type NotificationTopicsPlan } from "./plan.ts";

export interface NotificationTopicsArgs<A extends Audience> extends NotificationTopicsPlan<A> {
  /** What the topics' names start with, e.g. `ai`: OCI takes a name once per tenancy, whatever the region. */
  readonly prefix: string;
  /** Whether Events may publish here already, by the policy of the topics in another region. */
  readonly isGranted: boolean;
  /** OCID of the governance compartment. */
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Where finance, platform and security are told what happens across the rollout, by mail (CO-2).
 *
 * Children: `<name>-<audience>` (NotificationTopic `<prefix>-<audience>`), `<name>-<audience>-<address>` (one
 * Subscription per mail address), `<name>-publish` (Policy, unless granted). OCI delivers nothing to an address before its
 * owner has followed the link in OCI's mail; until then the subscription is pending.
 *
 * The policy lets the Events service publish. Alarms need none, and budgets mail by themselves.
 *
 * Topics are regional: rules and alarms reach those of their own region only.
 */
export class NotificationTopics<const A extends Audience> extends pulumi.ComponentResource {
  /** Audience → OCID of its topic. */
  readonly topicIds: Readonly<Record<A, pulumi.Output<string>>>;

  constructor(name: string, args: NotificationTopicsArgs<A>, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:NotificationTopics", name, {}, opts);
    const { compartmentId } = args;
    const definedTags = { ...args.tags };

    const topicIds = Object.fromEntries(
      args.audiences.map((audience) => {
        const topic = new NotificationTopic(
          `${name}-${audience}`,
          {
            compartmentId,
            name: `${args.prefix}-${audience}`,
            description: `What ${audience} is told of the AI rollout.`,
            definedTags,
          },
          { parent: this },
        );
        return [audience, topic.id];
      }),
    ) as Record<A, pulumi.Output<string>>;

    for (const { slug, audience, address } of subscriptionSpecs(args)) {
      new Subscription(
        `${name}-${slug}`,
        { compartmentId, topicId: topicIds[audience], protocol: "EMAIL", endpoint: address, definedTags },
        { parent: this },
      );
    }
    if (!args.isGranted) {
      new Policy(
        `${name}-publish`,
        {
          compartmentId,
          name: `${name}-publish`,
          description: "Events reach the topics of the AI rollout.",
          statements: publishStatements(),
          definedTags,
        },
        { parent: this },
      );
    }

    this.topicIds = topicIds;
    this.registerOutputs({ topicIds });
  }
}
