import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import type { DefinedTags } from "../../rollout/onboarding/vocabulary/tags.ts";
import { GovernanceEvents } from "../components/governance-events/governance-events.ts";
import { EVENT_REGIONS, type AlertDestinations } from "../components/governance-events/plan.ts";
import { NotificationTopics } from "../components/notification-topics/notification-topics.ts";
import { AUDIENCES, type NotificationTopicsPlan } from "../components/notification-topics/plan.ts";

export interface GovernanceNewsPlace {
  readonly tenancyId: string;
  readonly governanceCompartmentId: Input<string>;
  readonly contacts: NotificationTopicsPlan["contacts"];
  readonly alertDestinations: AlertDestinations;
  readonly tags: DefinedTags;
}

/**
 * Topics and event rules in the rollout's region, and in the home region where that is another.
 *
 * @param home  options of what lies in another home region
 */
export function governanceNews(
  {
    tenancyId,
    governanceCompartmentId: compartmentId,
    contacts,
    alertDestinations,
    tags,
  }: GovernanceNewsPlace,
  opts: ComponentResourceOptions,
  home: ComponentResourceOptions | undefined,
): { readonly platformTopicId: Input<string>; readonly financeTopicId: Input<string> } {
  const { topicIds } = new NotificationTopics(
    "ai-topics",
    { prefix: "ai", audiences: AUDIENCES, isGranted: false, compartmentId, contacts, tags },
    opts,
  );
  new GovernanceEvents(
    "ai-events",
    {
      prefix: "ai",
      regions: home === undefined ? EVENT_REGIONS : ["own"],
      tenancyId,
      topicIds,
      alertDestinations,
      tags,
    },
    opts,
  );
  if (home !== undefined) {
    const prefix = "ai-home";
    const homeTopics = new NotificationTopics(
      "ai-home-topics",
      // The platform's topic is for alarms, which are where the models are.
      { prefix, audiences: ["finance", "security"], isGranted: true, compartmentId, contacts, tags },
      home,
    );
    new GovernanceEvents(
      "ai-home-events",
      // A rule reaches streams and functions of its own region only: those are declared for the rollout's.
      { prefix, regions: ["home"], tenancyId, topicIds: homeTopics.topicIds, alertDestinations: {}, tags },
      home,
    );
  }
  return { platformTopicId: topicIds.platform, financeTopicId: topicIds.finance };
}
