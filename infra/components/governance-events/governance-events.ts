import { Rule } from "@pulumi/oci/events/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { EVENT_RULES, eventCondition, type EventAudience } from "./plan.ts";

export interface GovernanceEventsArgs {
  /** Tenancy OCID: a rule sees its own compartment and those below, and budgets lie in the root. */
  readonly tenancyId: pulumi.Input<string>;
  /** Audience → OCID of its topic. */
  readonly topicIds: Readonly<Record<EventAudience, pulumi.Input<string>>>;
  readonly tags: DefinedTags;
}

/**
 * Tells finance of budget alerts, and security of changes to budgets, identity and networks (CO-2, CO-4, SE-1).
 *
 * Children: `<name>-<slug>` (one Rule per entry of EVENT_RULES, named `ai-<slug>`).
 *
 * Finance hears of every budget in the tenancy, the rollout's or not: OCI's event carries the budget's id but
 * not its name, the ids are made in the teams' stacks, and a list of ids that lags behind would hide the alerts
 * of the newest team. The mails of a budget's own alerts name team and environment.
 *
 * Rules are regional: changes of identity are reported in the tenancy's home region only, those of a network
 * in its own. In another region these rules stay silent.
 */
export class GovernanceEvents extends pulumi.ComponentResource {
  constructor(name: string, args: GovernanceEventsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:GovernanceEvents", name, {}, opts);
    for (const { slug, description, eventTypes, audiences } of EVENT_RULES) {
      new Rule(
        `${name}-${slug}`,
        {
          compartmentId: args.tenancyId,
          displayName: `ai-${slug}`,
          description,
          isEnabled: true,
          condition: eventCondition(eventTypes),
          actions: {
            action: audiences.map((audience) => ({
              actionType: "ONS",
              isEnabled: true,
              description: `Tells ${audience}.`,
              topicId: args.topicIds[audience],
            })),
          },
          definedTags: { ...args.tags },
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
