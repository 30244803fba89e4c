import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import type { DefinedTags } from "../../rollout/onboarding/vocabulary/tags.ts";
import { GovernanceEvents } from "../components/governance-events/governance-events.ts";
import { EVENT_REGIONS } from "../components/governance-events/plan.ts";
import { NotificationTopics } from "../components/notification-topics/notification-topics.ts";
import { AUDIENCES, type NotificationTopicsPlan } from "../components/notification-topics/plan.ts";

export interface GovernanceNewsPlace {
  readonly tenancyId: string;
  readonly governanceCompartmentId: Input<string>;
  readonly contacts: NotificationTopicsPlan["contacts"];
  readonly tags: DefinedTags;
}

/**
 * Topics and event rules in the rollout's region, and in the home region where that is another.
 *
 * @param home  options of what lies in another home region
 */
export function governanceNews(
  { tenancyId, governanceCompartmentId: compartmentId, contacts, tags }: GovernanceNewsPlace,
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
    { prefix: "ai", regions: home === undefined ? EVENT_REGIONS : ["own"], tenancyId, topicIds, tags },
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
      { prefix, regions: ["home"], tenancyId, topicIds: homeTopics.topicIds, tags },
      home,
    );
  }
  return { platformTopicId: topicIds.platform, financeTopicId: topicIds.finance };
}
