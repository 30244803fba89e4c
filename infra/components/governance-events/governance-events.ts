import { Rule } from "@pulumi/oci/events/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import {
  BUDGET_ALERTS,
  destinationActions,
  eventCondition,
  rulesFor,
  type AlertDestinations,
  type EventAudience,
  type EventRegion,
} from "./plan.ts";

export interface GovernanceEventsArgs {
  /** Tenancy OCID: a rule sees its own compartment and those below, and budgets lie in the root. */
  readonly tenancyId: pulumi.Input<string>;
  /** Which of the two the provider's region is; both where they are one. */
  readonly regions: readonly EventRegion[];
  /** What the rules' names start with, e.g. `ai`. */
  readonly prefix: string;
  /** Audience → OCID of its topic, in the same region: a rule reaches no other. */
  readonly topicIds: Readonly<Record<EventAudience, pulumi.Input<string>>>;
  /** Where triggered budget alerts go besides, in the same region: a stream or a function for chat or ticketing. */
  readonly alertDestinations: AlertDestinations;
  readonly tags: DefinedTags;
}

/**
 * Tells finance of budget alerts, and security of changes to budgets, identity and networks (CO-2, CO-4, SE-1).
 *
 * Children: `<name>-<slug>` (one Rule per entry of EVENT_RULES that is reported in `regions`, named `<prefix>-<slug>`).
 *
 * Finance hears of every budget in the tenancy, the rollout's or not: OCI's event carries the budget's id but
 * not its name, the ids are made in the teams' stacks, and a list of ids that lags behind would hide the alerts
 * of the newest team. The mails of a budget's own alerts name team and environment.
 *
 * Rules are regional: changes of identity are reported in the tenancy's home region only, those of a network
 * in its own. Elsewhere a rule stays silent, so a tenancy whose home is elsewhere has this component twice.
 */
export class GovernanceEvents extends pulumi.ComponentResource {
  constructor(name: string, args: GovernanceEventsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:GovernanceEvents", name, {}, opts);
    for (const { slug, description, eventTypes, audiences } of rulesFor(args.regions)) {
      new Rule(
        `${name}-${slug}`,
        {
          compartmentId: args.tenancyId,
          displayName: `${args.prefix}-${slug}`,
          description,
          isEnabled: true,
          condition: eventCondition(eventTypes),
          actions: {
            action: [
              ...audiences.map((audience) => ({
                actionType: "ONS",
                isEnabled: true,
                description: `Tells ${audience}.`,
                topicId: args.topicIds[audience],
              })),
              ...(slug === BUDGET_ALERTS ? destinationActions(args.alertDestinations) : []),
            ],
          },
          definedTags: { ...args.tags },
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
