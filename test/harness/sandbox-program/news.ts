import * as oci from "@pulumi/oci";
import type * as pulumi from "@pulumi/pulumi";
import type { Place } from "./place.ts";

/** Who is told when something happens. */
export function createNews({ compartmentId, note, opts }: Place): { topicId: pulumi.Output<string> } {
  const topic = new oci.ons.NotificationTopic(
    "alerts",
    { compartmentId, name: "alerts", description: note },
    opts,
  );
  new oci.ons.Subscription(
    "owner",
    {
      compartmentId,
      topicId: topic.id,
      protocol: "EMAIL",
      endpoint: "owner@example.com",
      freeformTags: { note },
    },
    opts,
  );
  new oci.events.Rule(
    "policies",
    {
      compartmentId,
      displayName: `policies ${note}`,
      description: note,
      isEnabled: true,
      condition: JSON.stringify({ eventType: ["com.oraclecloud.identitycontrolplane.updatepolicy"] }),
      actions: {
        action: [{ actionType: "ONS", isEnabled: true, topicId: topic.id, description: note }],
      },
    },
    opts,
  );
  return { topicId: topic.id };
}
